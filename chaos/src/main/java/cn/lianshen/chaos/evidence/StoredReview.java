package cn.lianshen.chaos.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A review as approval-service keeps it.
 *
 * @param waitingFor prerequisites it still waits for
 * @param claimedBy account; empty if nobody works on it
 * @param decisions all of them, the newest last
 * @param closed whether it knows that the case is over
 * @param effect what became of the newest decision then; absent before, and for a review without decision
 */
public record StoredReview(
        StoredAggregate aggregate,
        String applicationId,
        String matter,
        String department,
        List<String> prerequisites,
        boolean hasDependants,
        String state,
        List<String> waitingFor,
        String claimedBy,
        List<StoredDecision> decisions,
        boolean closed,
        @Nullable String effect) {

    static StoredReview of(Fields document) {
        Fields state = document.part("state");
        Fields assignment = state.part("assignment");
        return new StoredReview(
                StoredAggregate.of(document),
                assignment.text("applicationId"),
                assignment.text("matter"),
                assignment.text("department"),
                assignment.texts("prerequisites"),
                assignment.flag("hasDependants"),
                state.text("state"),
                state.texts("waitingFor"),
                state.text("claimedBy.id"),
                state.list("decisions").stream().map(StoredDecision::of).toList(),
                state.flag("closed"),
                state.maybe("effect").orElse(null));
    }

    /** {@return its id, {@code <application>:<matter>}} */
    public String id() {
        return aggregate.id();
    }

    /** {@return the decision with that number} */
    public Optional<StoredDecision> decision(int number) {
        return decisions.stream().filter(decision -> decision.no() == number).findFirst();
    }

    /** {@return the decision that counts} */
    public Optional<StoredDecision> newest() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }
}
