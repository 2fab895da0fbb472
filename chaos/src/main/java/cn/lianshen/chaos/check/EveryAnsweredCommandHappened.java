package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.EmbeddedOutcome;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.PlannedMatter;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDecision;
import cn.lianshen.chaos.evidence.StoredReview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * As many events of each kind as commands were answered with success, and no more than were asked for. What a department decided in an
 * open case is embedded, and the case is ready exactly if the join rule says so.
 */
final class EveryAnsweredCommandHappened implements Invariant {

    @Override
    public String id() {
        return "I-11";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Set<String> aggregates = new TreeSet<>(evidence.applications().keySet());
        aggregates.addAll(evidence.reviews().keySet());
        aggregates.addAll(evidence.log().aggregates());
        history.commands().stream().map(Command::subject).forEach(aggregates::add);
        aggregates.forEach(aggregate -> compare(evidence, history, aggregate, findings));
        Map<String, Map<String, StoredReview>> reviews = evidence.reviewsByApplication();
        if (evidence.services().contains(Sources.APPROVAL)) {
            evidence.applications().values().stream()
                    .filter(application -> application.accepted() && !application.closed())
                    .forEach(application ->
                            joined(application, reviews.getOrDefault(application.id(), Map.of()), findings));
        }
    }

    private static void compare(Evidence evidence, History history, String aggregate, Findings findings) {
        Causes causes = Causes.of(history.about(aggregate));
        Map<Caused, Integer> happened = new HashMap<>();
        for (LoggedEvent event : evidence.log().firsts(aggregate)) {
            Caused.by(event.event()).ifPresent(caused -> happened.merge(caused, 1, Integer::sum));
        }
        causes.all().forEach((caused, commands) -> {
            long done = commands.stream().filter(Command::done).count();
            int times = happened.getOrDefault(caused, 0);
            if (times < done) {
                findings.lost(
                        aggregate,
                        "%s %s answered with success %d times, happened %d times",
                        caused.by(),
                        name(caused),
                        done,
                        times);
            }
        });
        happened.forEach((caused, times) -> {
            List<Command> possible = causes.of(caused);
            if (times > possible.size()) {
                findings.duplicated(
                        aggregate,
                        "%s %s happened %d times, asked for %d times",
                        caused.by(),
                        name(caused),
                        times,
                        possible.size());
            }
        });
    }

    private static String name(Caused caused) {
        return caused.outcome().isEmpty() ? caused.operation().name() : caused.operation() + " " + caused.outcome();
    }

    private static void joined(StoredApplication application, Map<String, StoredReview> reviews, Findings findings) {
        for (EmbeddedOutcome embedded : application.reviews()) {
            StoredReview review = reviews.get(embedded.matter());
            Optional<StoredDecision> newest = review == null ? Optional.empty() : review.newest();
            boolean same = newest.map(StoredDecision::hash).orElse("").equals(embedded.hash());
            if (!same) {
                findings.lost(
                        application.id() + ":" + embedded.matter(),
                        "has %d decisions, the application embeds number %d",
                        review == null ? 0 : review.decisions().size(),
                        embedded.decisionNo());
            }
            if (review != null
                    && review.state().equals("CANCELLED") != embedded.state().equals("CANCELLED")) {
                findings.lost(review.id(), "is %s, embedded as %s", review.state(), embedded.state());
            }
        }
        Optional<String> conclusion = JoinRule.conclusion(
                application.policy(),
                application.plan().stream()
                        .map(planned -> matter(planned, reviews.get(planned.matter())))
                        .toList());
        boolean ready = application.state().equals("READY");
        String proposal = application.proposal() == null ? "nothing" : application.proposal();
        if (ready != conclusion.isPresent() || !proposal.equals(conclusion.orElse("nothing"))) {
            findings.wrong(
                    application.id(),
                    "is %s and proposes %s; its reviews make it %s",
                    application.state(),
                    proposal,
                    conclusion.orElse("wait"));
        }
    }

    private static JoinRule.Matter matter(PlannedMatter planned, @Nullable StoredReview review) {
        String outcome = review == null
                ? ""
                : review.newest().map(StoredDecision::outcome).orElse("");
        boolean cancelled = review != null && review.state().equals("CANCELLED");
        return new JoinRule.Matter(planned.matter(), planned.mandatory(), outcome, !outcome.isEmpty() || cancelled);
    }
}
