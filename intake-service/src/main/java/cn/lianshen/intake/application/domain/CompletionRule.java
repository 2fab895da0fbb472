package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says when all that matters has been decided, and what follows from it.
 *
 * <table><caption>Truth table</caption>
 * <tr><th>policy</th><th>ready when</th><th>refused when</th></tr>
 * <tr><td>ALL</td><td>every matter is concluded</td><td>a mandatory matter is refused or ended, or no matter consents</td></tr>
 * <tr><td>CORE</td><td>every mandatory matter is concluded; without any, every matter</td><td>as ALL</td></tr>
 * <tr><td>ANY</td><td>one matter consents, or every matter is concluded</td><td>no matter consents</td></tr>
 * </table>
 *
 * <p>Otherwise approved; with conditions if any decision has some. A matter that is not mandatory never decides the conclusion, but
 * where no matter consents there is nothing to approve.
 */
public final class CompletionRule {

    private CompletionRule() {}

    /**
     * The proposal, if the case is ready.
     *
     * @param plan gives the policy and the names for the explanation
     * @throws IllegalArgumentException for no reviews: nothing decided is not everything decided
     */
    public static Optional<Proposal> propose(Plan plan, List<EmbeddedReview> reviews) {
        CompletionPolicy policy = plan.completion();
        if (reviews.isEmpty()) {
            throw new IllegalArgumentException("reviews: none (expected: at least one)");
        }
        if (!isReady(policy, reviews)) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(conclusion(policy, reviews), policy, explain(policy, reviews, plan)));
    }

    private static boolean isReady(CompletionPolicy policy, List<EmbeddedReview> reviews) {
        return switch (policy) {
            case ALL -> reviews.stream().allMatch(EmbeddedReview::concluded);
            case CORE -> core(reviews).stream().allMatch(EmbeddedReview::concluded);
            case ANY ->
                reviews.stream().anyMatch(EmbeddedReview::consents)
                        || reviews.stream().allMatch(EmbeddedReview::concluded);
        };
    }

    /** What CORE waits for; nothing decided is not everything decided, so without mandatory matters it is all of them. */
    private static List<EmbeddedReview> core(List<EmbeddedReview> reviews) {
        List<EmbeddedReview> mandatory =
                reviews.stream().filter(EmbeddedReview::mandatory).toList();
        return mandatory.isEmpty() ? reviews : mandatory;
    }

    private static Conclusion conclusion(CompletionPolicy policy, List<EmbeddedReview> reviews) {
        if (isRefused(policy, reviews)) {
            return Conclusion.REFUSED;
        }
        return reviews.stream().anyMatch(EmbeddedReview::hasConditions)
                ? Conclusion.APPROVED_WITH_CONDITIONS
                : Conclusion.APPROVED;
    }

    private static boolean isRefused(CompletionPolicy policy, List<EmbeddedReview> reviews) {
        boolean nobodyConsents = reviews.stream().noneMatch(EmbeddedReview::consents);
        return switch (policy) {
            case ALL, CORE ->
                nobodyConsents
                        || reviews.stream()
                                .anyMatch(review -> review.mandatory() && review.concluded() && !review.consents());
            case ANY -> nobodyConsents;
        };
    }

    private static List<LocalizedText> explain(CompletionPolicy policy, List<EmbeddedReview> reviews, Plan plan) {
        List<LocalizedText> lines = new ArrayList<>();
        lines.add(
                switch (policy) {
                    case ALL -> new LocalizedText("规则：全部事项办结后出具结果。", "Rule: every matter is concluded.");
                    case CORE -> new LocalizedText("规则：必办事项办结后出具结果。", "Rule: every mandatory matter is concluded.");
                    case ANY -> new LocalizedText("规则：任一事项同意即可出具结果。", "Rule: one matter consents.");
                });
        reviews.forEach(review -> lines.add(line(review, plan.review(review.matter()))));
        return List.copyOf(lines);
    }

    private static LocalizedText line(EmbeddedReview review, PlannedReview planned) {
        LocalizedText verdict = verdict(review);
        LocalizedText weight = review.mandatory() || review.consents()
                ? new LocalizedText("", "")
                : new LocalizedText("（非必办事项，不影响结论）", " (not mandatory, does not decide)");
        return new LocalizedText(
                planned.departmentName().zh() + "·" + planned.name().zh() + "：" + verdict.zh() + weight.zh(),
                planned.departmentName().en() + ", " + planned.name().en() + ": " + verdict.en() + weight.en());
    }

    private static LocalizedText verdict(EmbeddedReview review) {
        EmbeddedDecision decision = review.decision();
        if (decision == null) {
            return review.state() == EmbeddedReview.State.CANCELLED
                    ? new LocalizedText("因前置事项未通过而终止", "ended because a prerequisite did not pass")
                    : new LocalizedText("尚未决定", "not decided yet");
        }
        return switch (decision.outcome()) {
            case APPROVED -> new LocalizedText("同意", "approved");
            case APPROVED_WITH_CONDITIONS -> new LocalizedText("附条件同意", "approved with conditions");
            case REFUSED -> new LocalizedText("不同意", "refused");
        };
    }
}
