package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the review keeps it, for ever.
 *
 * @param decisionNo from 1; a correction is the next
 * @param usedDays working days used
 * @param onTime whether the promised limit was kept
 * @param hash SHA-256 over all it says, in lower-case hex
 * @param correctionReason why the one before was wrong; absent for the first
 */
public record RecordedDecision(
        int decisionNo,
        Outcome outcome,
        String opinion,
        List<String> conditions,
        @Nullable String reason,
        @Nullable String remedies,
        int usedDays,
        boolean onTime,
        String hash,
        @Nullable String correctionReason,
        Actor by,
        Instant at) {

    static RecordedDecision of(
            String reviewId,
            int decisionNo,
            Verdict verdict,
            int usedDays,
            boolean onTime,
            @Nullable String correctionReason,
            Actor by,
            Instant at) {
        return new RecordedDecision(
                decisionNo,
                verdict.outcome(),
                verdict.opinion(),
                verdict.conditions(),
                verdict.reason(),
                verdict.remedies(),
                usedDays,
                onTime,
                hash(reviewId, decisionNo, verdict, by, at),
                correctionReason,
                by,
                at);
    }

    private static String hash(String reviewId, int decisionNo, Verdict verdict, Actor by, Instant at) {
        String content = String.join(
                "\n",
                reviewId,
                Integer.toString(decisionNo),
                verdict.outcome().name(),
                verdict.opinion(),
                String.join("\u001f", verdict.conditions()),
                String.valueOf(verdict.reason()),
                String.valueOf(verdict.remedies()),
                by.id(),
                at.toString());
        return Sha256.hex(content);
    }
}
