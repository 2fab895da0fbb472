package cn.lianshen.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import cn.lianshen.kit.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {

    private static final Map<String, Review> IN_STATE = Map.of(
            "waiting", Reviewing.waitingFor("B-02"),
            "open", Reviewing.open(),
            "claimed", Reviewing.claimed(),
            "decided", Reviewing.decided(),
            "cancelled", Reviewing.cancelled(),
            "closed decided", Reviewing.closedDecided(),
            "closed undecided", Reviewing.closedUndecided());

    private static final Map<String, Function<Review, Decision<Review, ?, Refusal>>> COMMANDS = Map.of(
            "claim", review -> review.claim(Officers.DECIDER, Reviewing.DECIDED_AT),
            "claim by colleague", review -> review.claim(Officers.COLLEAGUE, Reviewing.DECIDED_AT),
            "claim by reviewer", review -> review.claim(Officers.REVIEWER, Reviewing.DECIDED_AT),
            "claim by stranger", review -> review.claim(Officers.STRANGER, Reviewing.DECIDED_AT),
            "release", review -> review.release(Officers.DECIDER, Reviewing.DECIDED_AT),
            "release by colleague", review -> review.release(Officers.COLLEAGUE, Reviewing.DECIDED_AT),
            "release by stranger", review -> review.release(Officers.STRANGER, Reviewing.DECIDED_AT),
            "decide", review -> decide(review, Officers.DECIDER),
            "decide by colleague", review -> decide(review, Officers.COLLEAGUE),
            "decide by stranger", review -> decide(review, Officers.STRANGER));

    private static final Map<String, Function<Review, Decision<Review, ?, Refusal>>> CORRECTIONS = Map.of(
            "correct", review -> correct(review, Officers.DECIDER),
            "correct by colleague", review -> correct(review, Officers.COLLEAGUE),
            "correct by reviewer", review -> correct(review, Officers.REVIEWER),
            "correct by stranger", review -> correct(review, Officers.STRANGER));

    @ParameterizedTest
    @CsvSource(textBlock = """
            waiting,          claim,                NOT_OPEN_YET
            waiting,          release,              NOT_OPEN_YET
            waiting,          decide,               NOT_OPEN_YET
            waiting,          correct,              NOT_DECIDED
            waiting,          claim by stranger,    NOT_FOUND
            waiting,          correct by stranger,  NOT_FOUND
            open,             claim,                CLAIMED
            open,             claim by reviewer,    CLAIMED
            open,             claim by stranger,    NOT_FOUND
            open,             release,              NOT_CLAIMED
            open,             release by stranger,  NOT_FOUND
            open,             decide,               DECIDED
            open,             decide by stranger,   NOT_FOUND
            open,             correct,              NOT_DECIDED
            claimed,          claim,                CLAIMED
            claimed,          claim by colleague,   CLAIMED_BY_ANOTHER
            claimed,          release,              OPEN
            claimed,          release by colleague, CLAIMED_BY_ANOTHER
            claimed,          release by stranger,  NOT_FOUND
            claimed,          decide,               DECIDED
            claimed,          decide by colleague,  CLAIMED_BY_ANOTHER
            claimed,          decide by stranger,   NOT_FOUND
            claimed,          correct,              NOT_DECIDED
            decided,          claim,                ALREADY_DECIDED
            decided,          release,              ALREADY_DECIDED
            decided,          decide,               ALREADY_DECIDED
            decided,          decide by stranger,   NOT_FOUND
            decided,          correct,              DECIDED
            decided,          correct by colleague, DECIDED
            decided,          correct by reviewer,  NOT_YOURS
            decided,          correct by stranger,  NOT_FOUND
            cancelled,        claim,                CANCELLED
            cancelled,        release,              CANCELLED
            cancelled,        decide,               CANCELLED
            cancelled,        correct,              NOT_DECIDED
            closed decided,   claim,                CASE_CLOSED
            closed decided,   release,              CASE_CLOSED
            closed decided,   decide,               CASE_CLOSED
            closed decided,   correct,              CASE_CLOSED
            closed decided,   correct by stranger,  NOT_FOUND
            closed undecided, claim,                CANCELLED
            closed undecided, decide,               CANCELLED
            closed undecided, correct,              CASE_CLOSED
            """)
    void answersEveryCommandInEveryState(String state, String command, String answer) {
        Function<Review, Decision<Review, ?, Refusal>> asked = Objects.requireNonNull(
                command.startsWith("correct") ? CORRECTIONS.get(command) : COMMANDS.get(command));

        assertThat(answer(asked.apply(Objects.requireNonNull(IN_STATE.get(state)))))
                .isEqualTo(answer);
    }

    private static String answer(Decision<Review, ?, Refusal> decision) {
        return switch (decision) {
            case Decision.Changed<Review, ?, Refusal> changed ->
                changed.state().state().name();
            case Decision.Declined<Review, ?, Refusal> declined ->
                declined.refusal().name();
        };
    }

    private static Decision<Review, ?, Refusal> decide(Review review, Officer officer) {
        return review.decide(officer, Verdicts.APPROVAL, Reviewing.CALENDAR, Reviewing.DECIDED_AT);
    }

    private static Decision<Review, ?, Refusal> correct(Review review, Officer officer) {
        return review.correct(officer, Verdicts.CONDITIONAL, "引用条款有误", Reviewing.CORRECTED_AT);
    }

    @Nested
    class WhenItOpens {

        @Test
        void bothClocksRunFromThatDay() {
            var opened = Review.waiting(Reviewing.assignment(List.of(), false))
                    .openIfReady(Reviewing.DAY, Reviewing.CALENDAR, Reviewing.OPENED_AT);

            assertThat(opened.events())
                    .containsExactly(new ReviewOpened(
                            Accepted.CASE,
                            "B-06",
                            "ZRZY",
                            Reviewing.DAY,
                            LocalDate.of(2026, 3, 5),
                            LocalDate.of(2026, 3, 30),
                            false,
                            Reviewing.OPENED_AT));
            assertThat(opened.review().clocks())
                    .isEqualTo(new Clocks(
                            Reviewing.DAY, 20, 3, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 30), false));
        }

        @Test
        void datesBeyondThePublishedCalendarAreProvisional() {
            var opened = Review.waiting(Reviewing.assignment(List.of(), false))
                    .openIfReady(LocalDate.of(2026, 12, 28), Reviewing.CALENDAR, Reviewing.OPENED_AT)
                    .review();

            assertThat(Objects.requireNonNull(opened.clocks()).promisedDue()).isEqualTo("2026-12-31");
            assertThat(opened.clocks().provisional()).isTrue();
        }

        @Test
        void itDoesNotOpenTwiceNorBeforeItsPrerequisites() {
            assertThat(Reviewing.open().openIfReady(Reviewing.DAY, Reviewing.CALENDAR, Reviewing.OPENED_AT))
                    .isEqualTo(Advanced.unchanged(Reviewing.open()));
            assertThat(Reviewing.waitingFor("B-02").openIfReady(Reviewing.DAY, Reviewing.CALENDAR, Reviewing.OPENED_AT))
                    .isEqualTo(Advanced.unchanged(Reviewing.waitingFor("B-02")));
            assertThat(Reviewing.cancelled().openIfReady(Reviewing.DAY, Reviewing.CALENDAR, Reviewing.OPENED_AT))
                    .isEqualTo(Advanced.unchanged(Reviewing.cancelled()));
        }
    }

    @Nested
    class WhenItIsDecided {

        @ParameterizedTest
        @CsvSource({
            "2026-03-02T09:00:00Z, 0, true",
            "2026-03-04T07:00:00Z, 2, true",
            "2026-03-05T15:59:59Z, 3, true",
            "2026-03-05T16:00:00Z, 4, false",
            "2026-03-08T07:00:00Z, 4, false",
            "2026-03-09T07:00:00Z, 5, false",
        })
        void itCountsWorkingDaysAndTakesTheDueDayAsOnTime(Instant at, int usedDays, boolean onTime) {
            var decided = Reviewing.after(
                            Reviewing.open().decide(Officers.DECIDER, Verdicts.APPROVAL, Reviewing.CALENDAR, at))
                    .decision()
                    .orElseThrow();

            assertThat(decided.usedDays()).isEqualTo(usedDays);
            assertThat(decided.onTime()).isEqualTo(onTime);
        }

        @Test
        void itTellsTheCase() {
            var decided = (Decision.Changed<Review, ?, Refusal>) Reviewing.open()
                    .decide(Officers.DECIDER, Verdicts.REFUSAL, Reviewing.CALENDAR, Reviewing.DECIDED_AT);
            RecordedDecision recorded = decided.state().decision().orElseThrow();

            assertThat(decided.events())
                    .containsExactly(new ReviewDecided(
                            Accepted.CASE,
                            "B-06",
                            "ZRZY",
                            1,
                            Outcome.REFUSED,
                            "不予同意",
                            List.of(),
                            "不符合国土空间规划",
                            "可在60日内申请行政复议",
                            2,
                            true,
                            recorded.hash(),
                            Officers.DECIDER.actor(),
                            Reviewing.DECIDED_AT));
            assertThat(recorded.hash()).matches("[0-9a-f]{64}");
        }

        @Test
        void onlyWhoIsEmpoweredDecides() {
            assertThat(answer(decide(Reviewing.open(), Officers.REVIEWER))).isEqualTo("NOT_YOURS");
        }
    }

    static List<Arguments> incompleteVerdicts() {
        return List.of(
                verdict(Outcome.APPROVED, List.of("条件"), null, null),
                verdict(Outcome.APPROVED_WITH_CONDITIONS, List.of(), null, null),
                verdict(Outcome.APPROVED_WITH_CONDITIONS, List.of("条件", " "), null, null),
                verdict(Outcome.REFUSED, List.of(), null, "复议"),
                verdict(Outcome.REFUSED, List.of(), "理由", null),
                verdict(Outcome.REFUSED, List.of(), " ", "复议"),
                verdict(Outcome.REFUSED, List.of(), "理由", "\n"),
                verdict(Outcome.REFUSED, List.of("条件"), "理由", "复议"));
    }

    private static Arguments verdict(
            Outcome outcome, List<String> conditions, @Nullable String reason, @Nullable String remedies) {
        return Arguments.of(new Verdict(outcome, "意见", conditions, reason, remedies));
    }

    @ParameterizedTest
    @MethodSource("incompleteVerdicts")
    void refusesAVerdictThatSaysLessOrMoreThanTheLawWants(Verdict verdict) {
        assertThat(Reviewing.open().decide(Officers.DECIDER, verdict, Reviewing.CALENDAR, Reviewing.DECIDED_AT))
                .isEqualTo(new Decision.Declined<>(Refusal.VERDICT_INCOMPLETE));
        assertThat(Reviewing.decided().correct(Officers.DECIDER, verdict, "有误", Reviewing.CORRECTED_AT))
                .isEqualTo(new Decision.Declined<>(Refusal.VERDICT_INCOMPLETE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            APPROVED,                 APPROVED,                 true
            APPROVED,                 APPROVED_WITH_CONDITIONS, true
            APPROVED_WITH_CONDITIONS, APPROVED,                 true
            REFUSED,                  REFUSED,                  true
            APPROVED,                 REFUSED,                  false
            APPROVED_WITH_CONDITIONS, REFUSED,                  false
            REFUSED,                  APPROVED,                 false
            REFUSED,                  APPROVED_WITH_CONDITIONS, false
            """)
    void doesNotTurnAroundOnceOthersRelyOnIt(Outcome before, Outcome after, boolean allowed) {
        Review reliedOn = Reviewing.decided(before, true);
        Review alone = Reviewing.decided(before, false);

        assertThat(answer(reliedOn.correct(Officers.DECIDER, Verdicts.of(after), "有误", Reviewing.CORRECTED_AT)))
                .isEqualTo(allowed ? "DECIDED" : "DEPENDANTS_RELY_ON_IT");
        assertThat(answer(alone.correct(Officers.DECIDER, Verdicts.of(after), "有误", Reviewing.CORRECTED_AT)))
                .isEqualTo("DECIDED");
    }

    @Test
    void keepsTheDecisionThatWasCorrected() {
        var corrected = (Decision.Changed<Review, ?, Refusal>)
                Reviewing.decided().correct(Officers.COLLEAGUE, Verdicts.CONDITIONAL, "引用条款有误", Reviewing.CORRECTED_AT);

        assertThat(corrected.state().decisions())
                .extracting(RecordedDecision::decisionNo, RecordedDecision::outcome, RecordedDecision::correctionReason)
                .containsExactly(
                        tuple(1, Outcome.APPROVED, null), tuple(2, Outcome.APPROVED_WITH_CONDITIONS, "引用条款有误"));
        assertThat(corrected.state().decisions().getLast().onTime())
                .as("a late correction does not make a punctual decision late")
                .isTrue();
        assertThat(corrected.events()).singleElement().isInstanceOfSatisfying(ReviewDecisionCorrected.class, event -> {
            assertThat(event.decisionNo()).isEqualTo(2);
            assertThat(event.correctionReason()).isEqualTo("引用条款有误");
            assertThat(event.hash())
                    .isEqualTo(corrected.state().decisions().getLast().hash())
                    .isNotEqualTo(corrected.state().decisions().getFirst().hash());
        });
    }

    @Test
    void tellsWhoClaimedAndWhoReleased() {
        List<CaseEvent> claimed = events(Reviewing.open().claim(Officers.REVIEWER, Reviewing.OPENED_AT));
        List<CaseEvent> released = events(Reviewing.claimed().release(Officers.DECIDER, Reviewing.DECIDED_AT));

        assertThat(claimed)
                .containsExactly(new ReviewClaimed(
                        Accepted.CASE, "B-06", "ZRZY", Officers.REVIEWER.actor(), Reviewing.OPENED_AT));
        assertThat(released)
                .containsExactly(new ReviewReleased(
                        Accepted.CASE, "B-06", "ZRZY", Officers.DECIDER.actor(), Reviewing.DECIDED_AT));
    }

    private static List<CaseEvent> events(Decision<Review, ?, Refusal> decision) {
        return ((Decision.Changed<Review, ?, Refusal>) decision).events();
    }

    @Test
    void standsInItsDepartmentsListByPromisedDueDate() {
        assertThat(Reviewing.open().worklistPosition()).isEqualTo("2026-03-05 app-1:B-06");
        assertThat(Reviewing.waitingFor("B-02").worklistPosition()).isEqualTo("9999-12-31 app-1:B-06");
        assertThat(Reviewing.inEveryState().map(Review::queue))
                .containsExactly(
                        Reviews.Queue.WAITING,
                        Reviews.Queue.ACTIVE,
                        Reviews.Queue.ACTIVE,
                        Reviews.Queue.DONE,
                        Reviews.Queue.DONE,
                        Reviews.Queue.DONE,
                        Reviews.Queue.DONE,
                        Reviews.Queue.DONE,
                        Reviews.Queue.DONE,
                        Reviews.Queue.DONE);
    }

    @Test
    void keepsItsDecisionsWhenTheCaseCloses() {
        Review closed = Reviewing.corrected().close(Optional.of(Effect.EFFECTIVE));

        assertThat(closed.decisions()).isEqualTo(Reviewing.corrected().decisions());
        assertThat(closed.effect()).isEqualTo(Effect.EFFECTIVE);
    }
}
