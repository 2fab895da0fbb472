package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import java.time.Instant;

/** What the completion rule proposes to the lead window, which has not issued yet. */
public record Proposed(Conclusion conclusion, CompletionPolicy rule, Instant at) {}
