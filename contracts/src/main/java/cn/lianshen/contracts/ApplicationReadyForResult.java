package cn.lianshen.contracts;

import java.time.Instant;

/** The last outcome the completion rule waits for has arrived; the lead window can issue. */
public record ApplicationReadyForResult(String applicationId, Proposal proposal, Instant at)
        implements ApplicationEvent {}
