package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewEvent;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one review has said about itself.
 *
 * @param clock absent while it waits for other matters
 * @param claimedBy the member of staff who took it on; absent if nobody has
 * @param cancelledAt when it ended without a decision; absent otherwise
 */
public record ReviewProgress(
        String department,
        @Nullable ReviewClock clock,
        @Nullable Actor claimedBy,
        @Nullable ReviewDecision decision,
        @Nullable Instant cancelledAt) {

    static ReviewProgress none(String department) {
        return new ReviewProgress(department, null, null, null, null);
    }

    ReviewProgress after(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened opened -> open(opened);
            case ReviewClaimed claimed -> claimedBy(claimed.by());
            case ReviewReleased _ -> claimedBy(null);
            case ReviewDecided decided ->
                decide(new ReviewDecision(decided.outcome(), decided.at(), decided.usedDays(), decided.onTime()));
            case ReviewDecisionCorrected corrected -> correct(corrected);
            case ReviewCancelled cancelled ->
                new ReviewProgress(department, clock, claimedBy, decision, cancelled.at());
        };
    }

    /** How far it has come. */
    public ReviewState state() {
        if (cancelledAt != null) {
            return ReviewState.CANCELLED;
        }
        if (decision != null) {
            return ReviewState.DECIDED;
        }
        if (clock == null) {
            return ReviewState.WAITING;
        }
        return claimedBy == null ? ReviewState.OPEN : ReviewState.CLAIMED;
    }

    private ReviewProgress open(ReviewOpened opened) {
        ReviewClock running = new ReviewClock(opened.startedOn(), opened.promisedDue(), opened.statutoryDue());
        return new ReviewProgress(opened.department(), running, claimedBy, decision, cancelledAt);
    }

    private ReviewProgress claimedBy(@Nullable Actor actor) {
        return new ReviewProgress(department, clock, actor, decision, cancelledAt);
    }

    private ReviewProgress decide(ReviewDecision made) {
        return new ReviewProgress(department, clock, claimedBy, made, cancelledAt);
    }

    private ReviewProgress correct(ReviewDecisionCorrected corrected) {
        return decision == null ? this : decide(decision.corrected(corrected.outcome()));
    }
}
