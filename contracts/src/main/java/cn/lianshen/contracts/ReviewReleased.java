package cn.lianshen.contracts;

import java.time.Instant;

/** The review went back to the department's pool (退回认领). */
public record ReviewReleased(String applicationId, String matter, String department, Actor by, Instant at)
        implements ReviewEvent {}
