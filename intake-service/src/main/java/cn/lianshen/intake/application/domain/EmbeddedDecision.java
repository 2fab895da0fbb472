package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest decision of a department as the application knows it. */
public record EmbeddedDecision(
        int decisionNo,
        Outcome outcome,
        String opinion,
        List<String> conditions,
        @Nullable String reason,
        @Nullable String remedies,
        String hash,
        Actor by,
        Instant at) {}
