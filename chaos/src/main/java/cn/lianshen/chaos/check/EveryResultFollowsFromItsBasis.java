package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.EmbeddedOutcome;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.NamedDecision;
import cn.lianshen.chaos.evidence.PlannedMatter;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDecision;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.evidence.StoredReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A result is what the join rule makes of the decisions its basis names, and each of them is in the history of its review. */
final class EveryResultFollowsFromItsBasis implements Invariant {

    @Override
    public String id() {
        return "I-4";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        for (StoredApplication application : evidence.applications().values()) {
            StoredResult result = application.result();
            if (result != null) {
                check(evidence, application, result, findings);
            }
        }
    }

    private static void check(
            Evidence evidence, StoredApplication application, StoredResult result, Findings findings) {
        List<JoinRule.Matter> matters = new ArrayList<>();
        for (PlannedMatter planned : application.plan()) {
            matters.add(matter(evidence, application, result, planned, findings));
        }
        Optional<String> proposed = JoinRule.conclusion(application.policy(), matters);
        if (proposed.isEmpty()) {
            findings.wrong(
                    application.id(), "issued although its basis %s leaves mandatory matters open", result.basis());
        } else if (!mayBe(result, proposed.get())) {
            findings.wrong(
                    application.id(), "concluded %s where its basis proposes %s", result.conclusion(), proposed.get());
        }
    }

    /** The lead window may deviate with a reason, but not from a refusal. */
    private static boolean mayBe(StoredResult result, String proposed) {
        return result.conclusion().equals(proposed) || (result.deviates() && !proposed.equals("REFUSED"));
    }

    private static JoinRule.Matter matter(
            Evidence evidence,
            StoredApplication application,
            StoredResult result,
            PlannedMatter planned,
            Findings findings) {
        Optional<NamedDecision> named = result.basis().stream()
                .filter(decision -> decision.matter().equals(planned.matter()))
                .findFirst();
        String outcome = named.flatMap(decision -> outcome(evidence, application.id(), decision, findings))
                .orElse("");
        boolean cancelled = application
                .review(planned.matter())
                .map(EmbeddedOutcome::state)
                .filter("CANCELLED"::equals)
                .isPresent();
        return new JoinRule.Matter(planned.matter(), planned.mandatory(), outcome, named.isPresent() || cancelled);
    }

    private static Optional<String> outcome(Evidence evidence, String id, NamedDecision named, Findings findings) {
        StoredReview review = evidence.reviews().get(id + ":" + named.matter());
        Optional<StoredDecision> decision = review == null ? Optional.empty() : review.decision(named.decisionNo());
        if (decision.filter(found -> found.hash().equals(named.hash())).isEmpty()) {
            findings.wrong(id, "rests on %s, which the history of that review does not have", named);
        }
        return decision.map(StoredDecision::outcome);
    }
}
