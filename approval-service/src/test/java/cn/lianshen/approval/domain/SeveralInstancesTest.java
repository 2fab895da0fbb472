package cn.lianshen.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.worktime.WorkCalendar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Departments may be served by one approval-service or by several: each reads the whole log and keeps its own reviews. */
class SeveralInstancesTest {

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @Test
    void aDecisionInOneInstanceOpensWhatWaitsInAnother() {
        Instance reform = new Instance(Set.of("FGW"));
        Instance others = new Instance(Set.of("ZRZY", "ZJJ", "GS"));

        reviewEverything(List.of(reform, others), Outcome.APPROVED);

        assertThat(reform.reviews.keySet()).containsExactly("app-1:B-01");
        assertThat(others.reviews.keySet())
                .containsExactlyInAnyOrder("app-1:B-02", "app-1:B-03", "app-1:B-06", "app-1:B-07");
        assertThat(allReviews(reform, others)).extracting(Review::state).containsOnly(ReviewState.DECIDED);
    }

    @Test
    void aRefusalInOneInstanceEndsWhatDependsOnItInAnother() {
        Instance reform = new Instance(Set.of("FGW"));
        Instance land = new Instance(Set.of("ZRZY"));
        Instance works = new Instance(Set.of("ZJJ", "GS"));

        reviewEverything(List.of(reform, land, works), Outcome.REFUSED);

        assertThat(allReviews(reform, land, works))
                .filteredOn(review -> review.state() == ReviewState.CANCELLED)
                .extracting(review -> review.assignment().matter())
                .containsExactlyInAnyOrder("B-02", "B-03", "B-06");
    }

    private static Stream<Review> allReviews(Instance... instances) {
        return Stream.of(instances).flatMap(instance -> instance.reviews.values().stream());
    }

    /** Plays the log: every instance hears everything, and what it says is heard by all. */
    private static void reviewEverything(List<Instance> instances, Outcome outcome) {
        Deque<CaseEvent> log = new ArrayDeque<>(List.of(Accepted.application()));
        while (true) {
            while (!log.isEmpty()) {
                CaseEvent event = log.removeFirst();
                instances.forEach(instance -> log.addAll(instance.hear(event)));
            }
            Optional<List<CaseEvent>> decided = instances.stream()
                    .map(instance -> instance.decideOne(outcome))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (decided.isEmpty()) {
                return;
            }
            log.addAll(decided.get());
        }
    }

    private final class Instance {

        private final FanOut fanOut;
        private final CaseProgress progress = new CaseProgress(calendar);
        private final Map<String, Review> reviews = new LinkedHashMap<>();

        Instance(Set<String> departments) {
            this.fanOut = new FanOut(departments::contains, calendar);
        }

        List<CaseEvent> hear(CaseEvent event) {
            Stream<Advanced> advanced = event instanceof ApplicationAccepted accepted
                    ? fanOut.reviews(accepted).stream()
                    : List.copyOf(reviews.values()).stream().map(review -> progress.after(review, event));
            return advanced.flatMap(this::keep).toList();
        }

        private Stream<CaseEvent> keep(Advanced advanced) {
            reviews.put(advanced.review().id(), advanced.review());
            return advanced.events().stream();
        }

        Optional<List<CaseEvent>> decideOne(Outcome outcome) {
            return reviews.values().stream()
                    .filter(review -> review.state() == ReviewState.OPEN)
                    .findFirst()
                    .map(review -> decide(review, outcome));
        }

        private List<CaseEvent> decide(Review review, Outcome outcome) {
            Officer officer =
                    new Officer(new Actor("decider", "审批人"), review.assignment().department(), true);
            Verdict verdict = outcome == Outcome.REFUSED
                    ? new Verdict(outcome, "不同意", List.of(), "不符合规划", "可申请行政复议")
                    : new Verdict(outcome, "同意", List.of(), null, null);
            return switch (review.decide(officer, verdict, calendar, Accepted.AT)) {
                case Decision.Changed<Review, Progress, Refusal> changed -> {
                    reviews.put(review.id(), changed.state());
                    yield changed.events();
                }
                case Decision.Declined<Review, Progress, Refusal> declined ->
                    throw new AssertionError("declined: " + declined.refusal());
            };
        }
    }
}
