package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.MatterDecision;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lead window wants issued.
 *
 * @param number reserved for this result; a gap if it is not issued after all
 * @param verificationCode unguessable
 */
public record IssueOrder(
        Conclusion conclusion,
        @Nullable String deviationReason,
        String number,
        String verificationCode,
        Desk desk,
        Instant at) {

    /** Why this conclusion cannot be issued on that proposal. */
    Optional<Refusal> deviationRefusal(Proposal proposal) {
        if (conclusion == proposal.conclusion()) {
            return Optional.empty();
        }
        if (proposal.conclusion() == Conclusion.REFUSED) {
            return Optional.of(Refusal.MANDATORY_MATTER_REFUSED);
        }
        return deviationReason == null || deviationReason.isBlank()
                ? Optional.of(Refusal.DEVIATION_NEEDS_REASON)
                : Optional.empty();
    }

    Result result(Application application, JointReview review, Proposal proposal) {
        List<MatterDecision> decisions = review.reviews().stream()
                .map(embedded -> decision(embedded, review.plan().review(embedded.matter())))
                .toList();
        String deviation = conclusion == proposal.conclusion() ? null : deviationReason;
        return new Result(
                number,
                conclusion,
                decisions,
                review.basis(),
                verificationCode,
                ResultDigest.of(application, this, deviation, decisions),
                deviation,
                desk.actor(),
                at);
    }

    private static MatterDecision decision(EmbeddedReview review, PlannedReview planned) {
        EmbeddedDecision decision = review.decision();
        return new MatterDecision(
                review.matter(),
                planned.name(),
                review.department(),
                planned.departmentName(),
                decision == null ? null : decision.outcome(),
                decision == null ? List.of() : decision.conditions(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.remedies(),
                decision == null ? null : decision.at());
    }
}
