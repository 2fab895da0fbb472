package cn.lianshen.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The review ended without a decision.
 *
 * @param prerequisite the refused or ended matter it depended on; absent unless that is the cause
 */
public record ReviewCancelled(
        String applicationId,
        String matter,
        String department,
        Cause cause,
        @Nullable String prerequisite,
        Instant at) implements ReviewEvent {

    /** Why a review ends undecided. */
    public enum Cause {
        /** 因前置未通过终止. */
        PREREQUISITE_NOT_PASSED,
        APPLICATION_WITHDRAWN,
        RESULT_ISSUED
    }
}
