package cn.lianshen.contracts;

import java.time.Instant;

/** Somebody in the department took the review on (认领). */
public record ReviewClaimed(String applicationId, String matter, String department, Actor by, Instant at)
        implements ReviewEvent {}
