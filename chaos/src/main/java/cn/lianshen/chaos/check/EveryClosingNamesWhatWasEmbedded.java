package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.EmbeddedOutcome;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.NamedDecision;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The basis of a closing event is what was embedded, before and ever after. What it names is effective, what it does not name came too
 * late, and no review opened before those it waits for had consented.
 */
final class EveryClosingNamesWhatWasEmbedded implements Invariant {

    @Override
    public String id() {
        return "I-5";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, Map<String, StoredReview>> reviews = evidence.reviewsByApplication();
        for (StoredApplication application : evidence.applications().values()) {
            Map<String, StoredReview> own = reviews.getOrDefault(application.id(), Map.of());
            closing(evidence, application.id()).ifPresent(closing -> {
                Set<NamedDecision> basis = basis(closing.event());
                embedded(application, basis, findings);
                logged(evidence, closing, basis, findings);
                own.values().forEach(review -> effect(review, basis, findings));
            });
            own.values().forEach(review -> opened(evidence, review, findings));
        }
    }

    private static Optional<LoggedEvent> closing(Evidence evidence, String id) {
        return evidence.log()
                .first(id, ApplicationResultIssued.class)
                .or(() -> evidence.log().first(id, ApplicationWithdrawn.class));
    }

    private static Set<NamedDecision> basis(@Nullable CaseEvent closing) {
        List<Basis> basis = switch (closing) {
            case ApplicationResultIssued issued -> issued.basis();
            case ApplicationWithdrawn withdrawn -> withdrawn.basis();
            case null, default -> List.of();
        };
        return basis.stream()
                .map(named -> new NamedDecision(named.matter(), named.decisionNo(), named.hash()))
                .collect(Collectors.toSet());
    }

    private static void embedded(StoredApplication application, Set<NamedDecision> basis, Findings findings) {
        Set<NamedDecision> embedded = application.reviews().stream()
                .filter(EmbeddedOutcome::decided)
                .map(EmbeddedOutcome::named)
                .collect(Collectors.toSet());
        if (!embedded.equals(basis)) {
            findings.wrong(application.id(), "closed on %s, but embeds %s", basis, embedded);
        }
    }

    /** What the basis names had reached the log before the closing event did. */
    private static void logged(Evidence evidence, LoggedEvent closing, Set<NamedDecision> basis, Findings findings) {
        for (NamedDecision named : basis) {
            boolean before = evidence.log().firsts(closing.aggregate() + ":" + named.matter()).stream()
                    .filter(said -> said.offset() < closing.offset())
                    .anyMatch(said -> hash(said.event()).equals(named.hash()));
            if (!before) {
                findings.wrong(closing.aggregate(), "closed on %s before the log had it", named);
            }
        }
    }

    private static String hash(@Nullable CaseEvent event) {
        return switch (event) {
            case ReviewDecided decided -> decided.hash();
            case ReviewDecisionCorrected corrected -> corrected.hash();
            case null, default -> "";
        };
    }

    private static void effect(StoredReview review, Set<NamedDecision> basis, Findings findings) {
        if (!review.closed()) {
            findings.lost(review.id(), "does not know that its case is closed");
            return;
        }
        String expected = review.newest()
                .map(newest -> new NamedDecision(review.matter(), newest.no(), newest.hash()))
                .map(newest -> basis.contains(newest) ? "EFFECTIVE" : "REFUSED_LATE")
                .orElse("none");
        String effect = review.effect() == null ? "none" : review.effect();
        if (!effect.equals(expected)) {
            findings.wrong(
                    review.id(),
                    "has the effect %s (expected by the basis of the closing event: %s)",
                    effect,
                    expected);
        }
    }

    private static void opened(Evidence evidence, StoredReview review, Findings findings) {
        Optional<LoggedEvent> opened = evidence.log().first(review.id(), ReviewOpened.class);
        for (String prerequisite : review.prerequisites()) {
            opened.filter(event -> !consentedBefore(evidence, review.applicationId() + ":" + prerequisite, event))
                    .ifPresent(event -> findings.wrong(
                            review.id(), "opened (%s) before %s had consented", event.place(), prerequisite));
        }
    }

    private static boolean consentedBefore(Evidence evidence, String prerequisite, LoggedEvent opened) {
        return evidence.log()
                .first(prerequisite, ReviewDecided.class)
                .filter(decided -> decided.offset() < opened.offset())
                .map(LoggedEvent::event)
                .filter(event -> event instanceof ReviewDecided decided
                        && decided.outcome().consents())
                .isPresent();
    }
}
