package cn.lianshen.intake.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.ReviewEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random cases whose departments speak in every order that keeps the order of each department. */
class JoinPropertyTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToTheSameInWhateverOrderDepartmentsSpeak(long seed) {
        Random random = new Random(seed);
        Plan plan = plan(random);
        List<List<CaseEvent>> spoken = spoken(plan, random);

        Application once = Cases.reviewing(plan)
                .join(interleaved(spoken, random), Cases.LATER)
                .application();

        for (int i = 0; i < 5; i++) {
            assertThat(joinedOneByOne(Cases.reviewing(plan), interleaved(spoken, random))
                            .application())
                    .isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysReadyExactlyWhenTheRuleIsMetAndResumedWhenItNoLongerIs(long seed) {
        Random random = new Random(seed);
        Plan plan = plan(random);
        Application application = Cases.reviewing(plan);

        for (CaseEvent event : interleaved(spoken(plan, random), random)) {
            Application before = application;
            Joined joined = application.join(List.of(event), Cases.LATER);
            application = joined.application();
            JointReview review = application.jointReview().orElseThrow();
            var proposed = CompletionRule.propose(plan, review.reviews());

            assertThat(review.proposal()).isEqualTo(proposed.orElse(null));
            assertThat(application.state())
                    .isEqualTo(proposed.isPresent() ? ApplicationState.READY : ApplicationState.REVIEWING);
            assertThat(joined.events()).isEqualTo(expectedToBeSaid(before, application, event));
        }
    }

    private static List<CaseEvent> expectedToBeSaid(Application before, Application after, CaseEvent cause) {
        var earlier = before.jointReview().orElseThrow().proposal();
        var now = after.jointReview().orElseThrow().proposal();
        if (now == null) {
            return earlier == null
                    ? List.of()
                    : List.of(new ApplicationReviewResumed(Cases.ID, ((ReviewEvent) cause).matter(), Cases.LATER));
        }
        return now.equals(earlier) ? List.of() : List.of(new ApplicationReadyForResult(Cases.ID, now, Cases.LATER));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isReadyOnceHoweverManyDepartmentsFinishTogether(long seed) {
        Random random = new Random(seed);
        List<PlannedReview> reviews = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> Plans.review("M-" + i, random.nextBoolean()))
                .toList();
        Plan plan = Plans.of(CompletionPolicy.ALL, reviews);
        List<CaseEvent> finishing = new ArrayList<>();
        reviews.forEach(review -> finishing.add(Said.decided(review.matter(), outcome(random))));
        Collections.shuffle(finishing, random);

        Joined joined = joinedOneByOne(Cases.reviewing(plan), finishing);

        assertThat(joined.application().state()).isEqualTo(ApplicationState.READY);
        assertThat(joined.events()).singleElement().isInstanceOf(ApplicationReadyForResult.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesNothingWhenItHearsEverythingAgain(long seed) {
        Random random = new Random(seed);
        Plan plan = plan(random);
        List<CaseEvent> events = interleaved(spoken(plan, random), random);
        Application joined = Cases.reviewing(plan).join(events, Cases.LATER).application();

        Joined again = joined.join(events, Cases.LATER);

        assertThat(again).isEqualTo(new Joined(joined, List.of()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void embedsNothingOnceTheCaseIsClosed(long seed) {
        Random random = new Random(seed);
        Plan plan = Plans.of(CompletionPolicy.ANY, "M-0", "M-1", "M-2");
        List<CaseEvent> late = interleaved(spoken(plan, random), random);

        for (Application closed : List.of(Cases.withdrawn(plan), Cases.issued(plan), Cases.notAccepted())) {
            assertThat(closed.join(late, Cases.LATER)).isEqualTo(new Joined(closed, List.of()));
        }
    }

    private static Joined joinedOneByOne(Application application, List<CaseEvent> events) {
        Joined joined = new Joined(application, List.of());
        List<CaseEvent> said = new ArrayList<>();
        for (CaseEvent event : events) {
            joined = joined.application().join(List.of(event), Cases.LATER);
            said.addAll(joined.events());
        }
        return new Joined(joined.application(), said);
    }

    private static Plan plan(Random random) {
        CompletionPolicy policy = List.of(CompletionPolicy.values()).get(random.nextInt(3));
        return Plans.of(
                policy,
                IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(i -> Plans.review("M-" + i, random.nextInt(3) > 0))
                        .toList());
    }

    /** What each department says in its own order: opened, perhaps claimed, decided, perhaps corrected; or ended. */
    private static List<List<CaseEvent>> spoken(Plan plan, Random random) {
        return plan.reviews().stream()
                .map(review -> spoken(review.matter(), random))
                .toList();
    }

    private static List<CaseEvent> spoken(String matter, Random random) {
        List<CaseEvent> spoken = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            return List.of(Said.cancelled(matter));
        }
        spoken.add(Said.opened(matter));
        if (random.nextBoolean()) {
            spoken.add(Said.claimed(matter));
        }
        if (random.nextInt(6) > 0) {
            spoken.add(Said.decided(matter, outcome(random)));
            for (int no = 2; random.nextInt(3) == 0; no++) {
                spoken.add(Said.corrected(matter, no, outcome(random)));
            }
        }
        return spoken;
    }

    private static Outcome outcome(Random random) {
        return List.of(Outcome.values()).get(random.nextInt(3));
    }

    private static List<CaseEvent> interleaved(List<List<CaseEvent>> spoken, Random random) {
        List<Deque<CaseEvent>> left = new ArrayList<>();
        spoken.forEach(events -> left.add(new ArrayDeque<>(events)));
        List<CaseEvent> all = new ArrayList<>();
        left.removeIf(Deque::isEmpty);
        while (!left.isEmpty()) {
            Deque<CaseEvent> next = left.get(random.nextInt(left.size()));
            all.add(Objects.requireNonNull(next.poll()));
            left.removeIf(Deque::isEmpty);
        }
        return all;
    }
}
