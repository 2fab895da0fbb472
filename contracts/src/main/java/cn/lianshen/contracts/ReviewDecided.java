package cn.lianshen.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The department decided.
 *
 * @param decisionNo number of the decision within its review, from 1
 * @param conditions what the applicant must fulfil; empty unless approved with conditions
 * @param reason why the department refuses (行政许可法 38); absent unless refused
 * @param remedies how the applicant can have the refusal reviewed (复议、诉讼); absent unless refused
 * @param usedDays working days used, pauses left out
 * @param onTime whether the promised limit was kept; finished on the due day is on time
 * @param hash SHA-256 of the decision in lower-case hex
 */
public record ReviewDecided(
        String applicationId,
        String matter,
        String department,
        int decisionNo,
        Outcome outcome,
        String opinion,
        List<String> conditions,
        @Nullable String reason,
        @Nullable String remedies,
        int usedDays,
        boolean onTime,
        String hash,
        Actor by,
        Instant at)
        implements ReviewEvent {}
