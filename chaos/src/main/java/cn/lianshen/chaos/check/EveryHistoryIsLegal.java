package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDecision;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import java.util.ArrayList;
import java.util.List;

/** What each aggregate said is a path of the legal state graph that ends where its document stands. */
final class EveryHistoryIsLegal implements Invariant {

    @Override
    public String id() {
        return "I-6";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        for (StoredApplication application : evidence.applications().values()) {
            walk(evidence, application.id(), LegalStep.NEW_APPLICATION, application.state(), findings);
        }
        for (StoredReview review : evidence.reviews().values()) {
            walk(evidence, review.id(), LegalStep.NEW_REVIEW, review.state(), findings);
            decisions(evidence, review, findings);
        }
    }

    private static void walk(Evidence evidence, String id, String start, String end, Findings findings) {
        String state = start;
        for (LoggedEvent said : evidence.log().inOrder(id)) {
            CaseEvent event = said.event();
            if (event == null) {
                continue;
            }
            LegalStep step = LegalStep.of(event);
            if (!step.from().contains(state)) {
                findings.wrong(
                        id,
                        "event %d, %s (%s), does not follow on the state %s",
                        said.sequence(),
                        said.envelope().type(),
                        said.place(),
                        state);
            }
            state = step.to();
        }
        if (!state.equals(end)) {
            findings.wrong(id, "is %s, but its events end in %s", end, state);
        }
    }

    /** Numbered from 1 without gaps, and the log says the same as the document. */
    private static void decisions(Evidence evidence, StoredReview review, Findings findings) {
        List<StoredDecision> said = new ArrayList<>();
        for (LoggedEvent event : evidence.log().inOrder(review.id())) {
            if (event.event() instanceof ReviewDecided decided) {
                said.add(new StoredDecision(
                        decided.decisionNo(),
                        decided.outcome().name(),
                        decided.hash(),
                        decided.by().id()));
            }
            if (event.event() instanceof ReviewDecisionCorrected corrected) {
                said.add(new StoredDecision(
                        corrected.decisionNo(),
                        corrected.outcome().name(),
                        corrected.hash(),
                        corrected.by().id()));
            }
        }
        for (int i = 0; i < review.decisions().size(); i++) {
            if (review.decisions().get(i).no() != i + 1) {
                findings.wrong(review.id(), "numbers its decisions %s", review.decisions());
            }
        }
        if (!said.equals(review.decisions())) {
            findings.wrong(
                    review.id(),
                    "keeps %d decisions and said %d",
                    review.decisions().size(),
                    said.size());
        }
    }
}
