package cn.lianshen.contracts;

import java.time.Instant;

/** A corrected decision took the case back from ready to under review. */
public record ApplicationReviewResumed(String applicationId, String matter, Instant at) implements ApplicationEvent {}
