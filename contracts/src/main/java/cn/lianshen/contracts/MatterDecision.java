package cn.lianshen.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One department's decision inside the combined result.
 *
 * @param outcome absent if the matter ended without a decision, because what it depends on was refused
 */
public record MatterDecision(
        String matter,
        LocalizedText name,
        String department,
        LocalizedText departmentName,
        @Nullable Outcome outcome,
        List<String> conditions,
        @Nullable String reason,
        @Nullable String remedies,
        @Nullable Instant decidedAt) {}
