package cn.lianshen.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewCancelled.Cause;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaseProgressTest {

    private static final Actor ACTOR = new Actor("someone", "某人");
    private static final Instant LATER = Instant.parse("2026-03-10T02:00:00Z");

    private final CaseProgress progress = new CaseProgress(Reviewing.CALENDAR);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void opensOnTheDayTheLastPrerequisiteIsDecided() {
        Advanced first = progress.after(Reviewing.waitingFor("B-02", "B-03"), decided("B-02", Outcome.APPROVED));
        Advanced second = progress.after(first.review(), decided("B-03", Outcome.APPROVED_WITH_CONDITIONS));

        assertThat(first.review().state()).isEqualTo(ReviewState.WAITING);
        assertThat(first.events()).isEmpty();
        assertThat(second.review().state()).isEqualTo(ReviewState.OPEN);
        assertThat(second.events()).singleElement().isInstanceOfSatisfying(ReviewOpened.class, opened -> {
            assertThat(opened.startedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
            assertThat(opened.promisedDue()).isEqualTo(LocalDate.of(2026, 3, 13));
        });
    }

    @Test
    void startsTheClockOnTheDayInChina() {
        var lateInTheEvening = decided("B-02", Outcome.APPROVED, Instant.parse("2026-03-09T16:30:00Z"));

        Advanced opened = progress.after(Reviewing.waitingFor("B-02"), lateInTheEvening);

        assertThat(opened.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        ReviewOpened.class,
                        event -> assertThat(event.startedOn()).isEqualTo(LocalDate.of(2026, 3, 10)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void opensOnceHoweverOftenAndInWhateverOrderItHears(long seed) {
        Random random = new Random(seed);
        List<String> prerequisites = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> "P-" + i)
                .toList();
        List<CaseEvent> heard = new ArrayList<>();
        for (int times = 0; times < 3; times++) {
            prerequisites.forEach(matter -> heard.add(decided(matter, Outcome.APPROVED)));
        }
        Collections.shuffle(heard, random);

        Advanced advanced = after(Review.waiting(Reviewing.assignment(prerequisites, false)), heard);

        assertThat(advanced.review().state()).isEqualTo(ReviewState.OPEN);
        assertThat(advanced.events()).singleElement().isInstanceOf(ReviewOpened.class);
    }

    @Test
    void endsWhenAPrerequisiteIsRefused() {
        Advanced ended = progress.after(Reviewing.waitingFor("B-02", "B-03"), decided("B-03", Outcome.REFUSED));

        assertThat(ended.review().state()).isEqualTo(ReviewState.CANCELLED);
        assertThat(ended.review().cause()).isEqualTo(Cause.PREREQUISITE_NOT_PASSED);
        assertThat(ended.events())
                .containsExactly(new ReviewCancelled(
                        Accepted.CASE, "B-06", "ZRZY", Cause.PREREQUISITE_NOT_PASSED, "B-03", LATER));
    }

    @Test
    void doesNotOpenAfterItEnded() {
        List<CaseEvent> heard = List.of(decided("B-03", Outcome.REFUSED), decided("B-02", Outcome.APPROVED));

        assertThat(after(Reviewing.waitingFor("B-02", "B-03"), heard).review().state())
                .isEqualTo(ReviewState.CANCELLED);
    }

    @Test
    void leavesAloneWhatDoesNotDependOnIt() {
        for (Review review : Reviewing.inEveryState().toList()) {
            assertThat(progress.after(review, decided("B-99", Outcome.REFUSED))).isEqualTo(Advanced.unchanged(review));
        }
    }

    @Test
    void aRefusalEndsEverythingBehindItAndNothingBeside() {
        Map<String, Review> reviews = new LinkedHashMap<>();
        new FanOut(_ -> true, Reviewing.CALENDAR)
                .reviews(Accepted.application())
                .forEach(advanced -> reviews.put(advanced.review().assignment().matter(), advanced.review()));

        List<CaseEvent> heard = new ArrayList<>(List.of(decided("B-01", Outcome.REFUSED)));
        for (int i = 0; i < heard.size(); i++) {
            CaseEvent event = heard.get(i);
            reviews.replaceAll((matter, review) -> {
                Advanced advanced = progress.after(review, event);
                heard.addAll(advanced.events());
                return advanced.review();
            });
        }

        assertThat(heard.subList(1, heard.size()))
                .extracting(
                        event -> ((ReviewCancelled) event).matter(), event -> ((ReviewCancelled) event).prerequisite())
                .containsExactly(tuple("B-02", "B-01"), tuple("B-03", "B-01"), tuple("B-06", "B-02"));
        assertThat(reviews)
                .hasEntrySatisfying("B-07", review -> assertThat(review.state()).isEqualTo(ReviewState.OPEN));
    }

    @Nested
    class WhenTheCaseCloses {

        @Test
        void aDecisionThatTheBasisNamesHasEffect() {
            RecordedDecision decision = Reviewing.decided().decision().orElseThrow();

            Advanced closed = progress.after(Reviewing.decided(), issued(basis(1, decision.hash())));

            assertThat(closed.review().effect()).isEqualTo(Effect.EFFECTIVE);
            assertThat(closed.review().closed()).isTrue();
            assertThat(closed.review().state()).isEqualTo(ReviewState.DECIDED);
            assertThat(closed.events()).isEmpty();
        }

        @Test
        void aDecisionThatTheBasisDoesNotNameCameTooLate() {
            Review decided = Reviewing.decided();
            String hash = decided.decision().orElseThrow().hash();

            for (CaseEvent closing : List.<CaseEvent>of(
                    issued(List.of()),
                    issued(basis(2, hash)),
                    issued(basis(1, "0".repeat(64))),
                    issued(List.of(new Basis("B-02", 1, hash))),
                    withdrawn(List.of()))) {
                assertThat(progress.after(decided, closing).review().effect()).isEqualTo(Effect.REFUSED_LATE);
            }
        }

        @Test
        void aCorrectionThatTheBasisDoesNotNameCameTooLate() {
            String first = Reviewing.corrected().decisions().getFirst().hash();

            assertThat(progress.after(Reviewing.corrected(), issued(basis(1, first)))
                            .review()
                            .effect())
                    .isEqualTo(Effect.REFUSED_LATE);
        }

        @Test
        void whatIsUndecidedEndsAndTellsWhy() {
            for (Review review : List.of(Reviewing.waitingFor("B-02"), Reviewing.open(), Reviewing.claimed())) {
                Advanced withdrawn = progress.after(review, withdrawn(List.of()));
                Advanced issued = progress.after(review, issued(List.of()));

                assertThat(withdrawn.review().state()).isEqualTo(ReviewState.CANCELLED);
                assertThat(withdrawn.review().closed()).isTrue();
                assertThat(withdrawn.review().effect()).isNull();
                assertThat(withdrawn.events())
                        .containsExactly(new ReviewCancelled(
                                Accepted.CASE, "B-06", "ZRZY", Cause.APPLICATION_WITHDRAWN, null, LATER));
                assertThat(issued.events())
                        .containsExactly(
                                new ReviewCancelled(Accepted.CASE, "B-06", "ZRZY", Cause.RESULT_ISSUED, null, LATER));
            }
        }

        @Test
        void nothingMovesAnyMore() {
            Review closed =
                    progress.after(Reviewing.decided(), issued(List.of())).review();

            assertThat(progress.after(
                            closed,
                            issued(basis(1, closed.decision().orElseThrow().hash()))))
                    .isEqualTo(Advanced.unchanged(closed));
            assertThat(progress.after(closed, withdrawn(List.of()))).isEqualTo(Advanced.unchanged(closed));
        }

        @ParameterizedTest
        @EnumSource(value = Cause.class, names = "PREREQUISITE_NOT_PASSED", mode = EnumSource.Mode.EXCLUDE)
        void anotherReviewThatEndsForThatReasonEndsNoDependants(Cause cause) {
            Review waiting = Reviewing.waitingFor("B-02");

            assertThat(progress.after(waiting, cancelled("B-02", cause, null))).isEqualTo(Advanced.unchanged(waiting));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hearingAnythingTwiceIsHearingItOnce(long seed) {
        Random random = new Random(seed);
        List<Review> reviews = Reviewing.inEveryState().toList();
        Review review = reviews.get(random.nextInt(reviews.size()));
        List<CaseEvent> heard =
                IntStream.range(0, 6).mapToObj(_ -> anyEvent(random)).toList();

        Advanced once = after(review, heard);
        Advanced twice = after(
                review, IntStream.range(0, 12).mapToObj(i -> heard.get(i / 2)).toList());

        assertThat(twice).isEqualTo(once);
        assertThat(after(once.review(), heard)).isEqualTo(Advanced.unchanged(once.review()));
    }

    private static CaseEvent anyEvent(Random random) {
        String matter = List.of("B-02", "B-03", "B-99").get(random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0 -> issued(List.of());
            case 1 -> withdrawn(List.of());
            case 2 -> cancelled(matter, Cause.PREREQUISITE_NOT_PASSED, "B-01");
            case 3 -> decided(matter, Outcome.REFUSED);
            default -> decided(matter, Outcome.APPROVED);
        };
    }

    private Advanced after(Review review, List<CaseEvent> heard) {
        Review current = review;
        List<CaseEvent> said = new ArrayList<>();
        for (CaseEvent event : heard) {
            Advanced advanced = progress.after(current, event);
            current = advanced.review();
            said.addAll(advanced.events());
        }
        return new Advanced(current, said);
    }

    private static List<Basis> basis(int decisionNo, String hash) {
        return List.of(new Basis("B-06", decisionNo, hash));
    }

    private static ReviewDecided decided(String matter, Outcome outcome) {
        return decided(matter, outcome, LATER);
    }

    private static ReviewDecided decided(String matter, Outcome outcome, Instant at) {
        return new ReviewDecided(
                Accepted.CASE,
                matter,
                "ZJJ",
                1,
                outcome,
                "意见",
                List.of(),
                null,
                null,
                1,
                true,
                "f".repeat(64),
                ACTOR,
                at);
    }

    private static ReviewCancelled cancelled(String matter, Cause cause, @Nullable String prerequisite) {
        return new ReviewCancelled(Accepted.CASE, matter, "ZJJ", cause, prerequisite, LATER);
    }

    private static ApplicationWithdrawn withdrawn(List<Basis> basis) {
        return new ApplicationWithdrawn(Accepted.CASE, "项目取消", basis, ACTOR, LATER);
    }

    private static ApplicationResultIssued issued(List<Basis> basis) {
        return new ApplicationResultIssued(
                Accepted.CASE,
                "联审〔2026〕1号",
                Conclusion.APPROVED,
                List.of(),
                basis,
                "K7Q2-9XWM-3TRA",
                "a".repeat(64),
                null,
                ACTOR,
                LATER);
    }
}
