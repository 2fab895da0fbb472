package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accepted case: its plan and what the departments have said so far.
 *
 * @param acceptedOn the legal day of acceptance; limits count from the day after
 * @param reviews one per matter of the plan, in its order
 * @param proposal what follows from the decisions, once the completion rule is met
 */
public record JointReview(
        Instant acceptedAt,
        LocalDate acceptedOn,
        Plan plan,
        List<EmbeddedReview> reviews,
        @Nullable Proposal proposal) {

    static JointReview starting(Plan plan, LocalDate acceptedOn, Instant at) {
        return new JointReview(
                at,
                acceptedOn,
                plan,
                plan.reviews().stream().map(EmbeddedReview::planned).toList(),
                null);
    }

    JointReview with(List<EmbeddedReview> newer) {
        return new JointReview(
                acceptedAt,
                acceptedOn,
                plan,
                newer,
                CompletionRule.propose(plan, newer).orElse(null));
    }

    /** The decisions embedded so far, for a closing event. */
    List<Basis> basis() {
        return reviews.stream()
                .flatMap(review -> Optional.ofNullable(review.decision())
                        .map(decision -> new Basis(review.matter(), decision.decisionNo(), decision.hash()))
                        .stream())
                .toList();
    }

    boolean wasDecidedBy(String account) {
        return reviews.stream()
                .anyMatch(review ->
                        review.decision() != null && review.decision().by().id().equals(account));
    }
}
