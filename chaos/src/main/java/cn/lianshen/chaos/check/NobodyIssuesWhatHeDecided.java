package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.evidence.StoredReview;
import java.util.Map;

/** Who issued a result decided no matter of it. */
final class NobodyIssuesWhatHeDecided implements Invariant {

    @Override
    public String id() {
        return "I-22";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, Map<String, StoredReview>> reviews = evidence.reviewsByApplication();
        for (StoredApplication application : evidence.applications().values()) {
            StoredResult result = application.result();
            if (result != null) {
                reviews.getOrDefault(application.id(), Map.of()).values().stream()
                        .filter(review -> review.newest()
                                .filter(decision -> decision.by().equals(result.by()))
                                .isPresent())
                        .forEach(review -> findings.wrong(
                                application.id(), "was issued by %s, who decided %s", result.by(), review.matter()));
            }
        }
    }
}
