package cn.lianshen.approval.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewCancelled.Cause;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the events of a case mean for one of its reviews. Applying an event again changes nothing. */
public final class CaseProgress {

    private final WorkCalendar calendar;

    /** Clocks run on this calendar. */
    public CaseProgress(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The review after an event of its case. */
    public Advanced after(Review review, CaseEvent event) {
        return switch (event) {
            case ReviewDecided decided when decided.outcome().consents() -> consented(review, decided);
            case ReviewDecided refused -> notPassed(review, refused.matter(), refused.at());
            case ReviewCancelled cancelled -> cancelled(review, cancelled);
            case ApplicationWithdrawn withdrawn ->
                closed(review, withdrawn.basis(), Cause.APPLICATION_WITHDRAWN, withdrawn.at());
            case ApplicationResultIssued issued -> closed(review, issued.basis(), Cause.RESULT_ISSUED, issued.at());
            case ApplicationSubmitted _,
                    ApplicationAccepted _,
                    ApplicationNotAccepted _,
                    ApplicationReadyForResult _,
                    ApplicationReviewResumed _,
                    ReviewOpened _,
                    ReviewClaimed _,
                    ReviewReleased _,
                    ReviewDecisionCorrected _ -> Advanced.unchanged(review);
        };
    }

    private Advanced consented(Review review, ReviewDecided decided) {
        if (!review.waitingFor().contains(decided.matter())) {
            return Advanced.unchanged(review);
        }
        return review.without(decided.matter()).openIfReady(WorkCalendar.dateOf(decided.at()), calendar, decided.at());
    }

    private static Advanced notPassed(Review review, String prerequisite, Instant at) {
        return review.waitingFor().contains(prerequisite)
                ? review.cancel(Cause.PREREQUISITE_NOT_PASSED, prerequisite, at)
                : Advanced.unchanged(review);
    }

    private static Advanced cancelled(Review review, ReviewCancelled cancelled) {
        return switch (cancelled.cause()) {
            case PREREQUISITE_NOT_PASSED -> notPassed(review, cancelled.matter(), cancelled.at());
            case APPLICATION_WITHDRAWN, RESULT_ISSUED -> Advanced.unchanged(review);
        };
    }

    private static Advanced closed(Review review, List<Basis> basis, Cause cause, Instant at) {
        if (review.closed()) {
            return Advanced.unchanged(review);
        }
        Optional<Effect> effect = review.decision().map(decision -> effect(review, decision, basis));
        Advanced cancelled = review.cancel(cause, null, at);
        return new Advanced(cancelled.review().close(effect), cancelled.events());
    }

    private static Effect effect(Review review, RecordedDecision decision, List<Basis> basis) {
        Basis named = new Basis(review.assignment().matter(), decision.decisionNo(), decision.hash());
        return basis.contains(named) ? Effect.EFFECTIVE : Effect.REFUSED_LATE;
    }
}
