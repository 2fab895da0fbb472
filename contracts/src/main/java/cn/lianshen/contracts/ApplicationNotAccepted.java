package cn.lianshen.contracts;

import java.time.Instant;

/** The lead window did not accept (不予受理), with the reason the applicant is told. */
public record ApplicationNotAccepted(String applicationId, String reason, Actor by, Instant at)
        implements ApplicationEvent {}
