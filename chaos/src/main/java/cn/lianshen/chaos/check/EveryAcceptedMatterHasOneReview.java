package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.EmbeddedOutcome;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.PlannedMatter;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.PlannedReview;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The plan, what every department was sent, the embedded entries and the reviews name the same matters. */
final class EveryAcceptedMatterHasOneReview implements Invariant {

    @Override
    public String id() {
        return "I-2";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, Map<String, StoredReview>> reviews = evidence.reviewsByApplication();
        for (StoredApplication application : evidence.applications().values()) {
            Set<String> planned = matters(application);
            sent(evidence, application.id(), planned, findings);
            embedded(application, planned, findings);
            if (evidence.services().contains(Sources.APPROVAL)) {
                reviewed(application, planned, reviews.getOrDefault(application.id(), Map.of()), findings);
            }
        }
        reviews.keySet().stream()
                .filter(id -> !evidence.applications().containsKey(id))
                .forEach(id -> findings.wrong(id, "has reviews, but there is no such application"));
    }

    private static Set<String> matters(StoredApplication application) {
        return application.plan().stream().map(PlannedMatter::matter).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void sent(Evidence evidence, String id, Set<String> planned, Findings findings) {
        List<ApplicationAccepted> accepted = evidence.log().said(id, ApplicationAccepted.class);
        if (accepted.size() != (planned.isEmpty() ? 0 : 1)) {
            findings.wrong(
                    id,
                    "says %d times in the log that it is accepted, with %d matters planned",
                    accepted.size(),
                    planned.size());
        }
        for (ApplicationAccepted said : accepted) {
            Set<String> matters = said.plan().reviews().stream()
                    .map(PlannedReview::matter)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!matters.equals(planned)) {
                findings.wrong(id, "sent the matters %s and keeps %s", matters, planned);
            }
        }
    }

    private static void embedded(StoredApplication application, Set<String> planned, Findings findings) {
        List<String> entries = application.reviews().stream()
                .map(EmbeddedOutcome::matter)
                .sorted()
                .toList();
        if (!entries.equals(List.copyOf(planned))) {
            findings.wrong(application.id(), "embeds the matters %s of the planned %s", entries, planned);
        }
    }

    private static void reviewed(
            StoredApplication application, Set<String> planned, Map<String, StoredReview> reviews, Findings findings) {
        for (String matter : planned) {
            if (!reviews.containsKey(matter)) {
                findings.lost(application.id() + ":" + matter, "is planned, but has no review");
            }
        }
        for (StoredReview review : reviews.values()) {
            if (!planned.contains(review.matter())) {
                findings.duplicated(review.id(), "is no matter of the plan %s", planned);
            }
        }
    }
}
