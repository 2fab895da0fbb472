package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.ReviewCancelled;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One review of the case as the application knows it.
 *
 * @param decision the newest one, if there is any
 * @param cancelled why it ended undecided, if it did
 * @param promisedDue from its opening on the real date, before that the planned one
 */
public record EmbeddedReview(
        String matter,
        String department,
        boolean mandatory,
        State state,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        @Nullable EmbeddedDecision decision,
        ReviewCancelled.@Nullable Cause cancelled) {

    /** Where the review stands, as far as the join cares. */
    public enum State {
        WAITING,
        OPEN,
        DECIDED,
        CANCELLED
    }

    static EmbeddedReview planned(PlannedReview planned) {
        return new EmbeddedReview(
                planned.matter(),
                planned.department(),
                planned.mandatory(),
                State.WAITING,
                planned.promisedDue(),
                planned.statutoryDue(),
                null,
                null);
    }

    EmbeddedReview opened(LocalDate promised, LocalDate statutory) {
        if (state != State.WAITING) {
            return this;
        }
        return new EmbeddedReview(matter, department, mandatory, State.OPEN, promised, statutory, null, null);
    }

    /** An outcome older than the embedded one changes nothing. */
    EmbeddedReview decided(EmbeddedDecision newer) {
        if (decision != null && decision.decisionNo() >= newer.decisionNo()) {
            return this;
        }
        return new EmbeddedReview(matter, department, mandatory, State.DECIDED, promisedDue, statutoryDue, newer, null);
    }

    EmbeddedReview cancelled(ReviewCancelled.Cause cause) {
        if (state == State.DECIDED) {
            return this;
        }
        return new EmbeddedReview(
                matter, department, mandatory, State.CANCELLED, promisedDue, statutoryDue, null, cause);
    }

    boolean concluded() {
        return decision != null || state == State.CANCELLED;
    }

    boolean consents() {
        return decision != null && decision.outcome().consents();
    }

    boolean hasConditions() {
        return decision != null && !decision.conditions().isEmpty();
    }
}
