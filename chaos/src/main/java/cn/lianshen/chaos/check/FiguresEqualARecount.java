package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.CaseFigures;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDecision;
import cn.lianshen.chaos.evidence.StoredResult;
import cn.lianshen.chaos.evidence.StoredReview;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What reporting counts of each case is what the owners keep: its state, its result and where each review stands. */
final class FiguresEqualARecount implements Invariant {

    @Override
    public String id() {
        return "I-18";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        if (!evidence.services().contains(Sources.REPORTING)) {
            return;
        }
        Map<String, CaseFigures> figures = new HashMap<>();
        evidence.figures().forEach(counted -> figures.put(counted.applicationId(), counted));
        Map<String, Map<String, StoredReview>> reviews = evidence.reviewsByApplication();
        for (StoredApplication application : evidence.applications().values()) {
            CaseFigures counted = figures.remove(application.id());
            if (counted != null) {
                compare(application, reviews.getOrDefault(application.id(), Map.of()), counted, findings);
            } else if (application.aggregate().sequence() > 0) {
                findings.lost(application.id(), "is not counted at all");
            }
        }
        figures.keySet().forEach(id -> findings.wrong(id, "is counted, but there is no such application"));
    }

    private static void compare(
            StoredApplication application, Map<String, StoredReview> reviews, CaseFigures counted, Findings findings) {
        String state = application.submitted() ? application.state() : "";
        if (!counted.state().equals(state)) {
            findings.wrong(application.id(), "is %s, counted as %s", state, counted.state());
        }
        StoredResult result = application.result();
        String number = result == null ? "" : result.number();
        String conclusion = result == null ? "" : result.conclusion();
        if (!counted.resultNumber().equals(number) || !counted.conclusion().equals(conclusion)) {
            findings.wrong(
                    application.id(),
                    "has the result %s %s, counted is %s %s",
                    number,
                    conclusion,
                    counted.resultNumber(),
                    counted.conclusion());
        }
        Map<String, String> expected = new TreeMap<>();
        reviews.forEach((matter, review) -> {
            if (review.aggregate().sequence() > 0) {
                expected.put(matter, state(review));
            }
        });
        if (!counted.reviews().equals(expected)) {
            findings.wrong(application.id(), "has reviews %s, counted are %s", expected, counted.reviews());
        }
    }

    private static String state(StoredReview review) {
        return review.state().equals("DECIDED")
                ? review.newest().map(StoredDecision::outcome).orElse("")
                : review.state();
    }
}
