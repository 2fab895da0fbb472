package cn.lianshen.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The department replaced its decision before the result was issued; the earlier one stays in the review's history.
 *
 * @param decisionNo number of the new decision
 * @param correctionReason why the earlier decision was wrong
 */
public record ReviewDecisionCorrected(
        String applicationId,
        String matter,
        String department,
        int decisionNo,
        Outcome outcome,
        String opinion,
        List<String> conditions,
        @Nullable String reason,
        @Nullable String remedies,
        String correctionReason,
        String hash,
        Actor by,
        Instant at)
        implements ReviewEvent {}
