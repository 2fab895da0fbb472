package cn.lianshen.worktime;

import java.time.Instant;

/**
 * More time, granted once (延长办理期限).
 *
 * @param by in the unit of the limit it is added to
 * @param approver the name of the person who approved it
 * @param reason as it is told to the applicant
 */
public record Extension(Limit by, String approver, ApproverRole role, String reason, Instant grantedAt) {

    public Extension {
        if (by.amount() < 1) {
            throw new IllegalArgumentException("by: " + by.amount() + " (expected: >= 1)");
        }
        if (approver.isBlank()) {
            throw new IllegalArgumentException("approver: blank (expected: who approved the extension)");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: blank (expected: why more time is needed)");
        }
    }
}
