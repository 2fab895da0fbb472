package cn.lianshen.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.reporting.Story;
import cn.lianshen.reporting.Story.Matter;
import cn.lianshen.worktime.Light;
import cn.lianshen.worktime.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of the calendar oracles: accepted on 2026-02-10 with ten working days, across the Spring Festival. */
class LightsTest {

    private static final LocalDate STARTED = LocalDate.of(2026, 2, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, GREEN",
        "2026-02-14, GREEN",
        "2026-02-20, GREEN",
        "2026-02-26, GREEN",
        "2026-02-27, YELLOW",
        "2026-02-28, YELLOW",
        "2026-03-01, YELLOW",
        "2026-03-02, YELLOW",
        "2026-03-03, RED"
    })
    void turnsWithTheDaysThatAreLeft(LocalDate day, Light expected) {
        assertThat(lightOfReview(LocalDate.of(2026, 3, 2), day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-26, GREEN", "2026-02-27, GREEN", "2026-02-28, GREEN", "2026-03-02, GREEN", "2026-03-04, GREEN",
        "2026-03-05, YELLOW", "2026-03-06, YELLOW", "2026-03-08, YELLOW", "2026-03-09, YELLOW", "2026-03-10, RED"
    })
    void turnsLaterIfAPauseMovedTheDueDay(LocalDate day, Light expected) {
        assertThat(lightOfReview(LocalDate.of(2026, 3, 9), day)).isEqualTo(expected);
    }

    @Test
    void turnsRedAtTheFirstMomentOfTheDayAfterAndNotBefore() {
        Story story = opened(LocalDate.of(2026, 3, 2));
        ReviewProgress review = story.review("A");

        assertThat(at(LocalDate.of(2026, 3, 2), LocalTime.MAX).of(review)).isEqualTo(Light.YELLOW);
        assertThat(at(LocalDate.of(2026, 3, 3), LocalTime.MIN).of(review)).isEqualTo(Light.RED);
    }

    @Test
    void staysOnTimeOverDaysOffAfterTheDueDay() {
        LocalDate friday = LocalDate.of(2026, 3, 6);

        assertThat(lightOfReview(friday, friday.plusDays(2))).isEqualTo(Light.YELLOW);
        assertThat(lightOfReview(friday, friday.plusDays(3))).isEqualTo(Light.RED);
    }

    @Test
    void keepsTheBreachOfADecidedReviewAndWarnsOfNothingMore() {
        LocalDate due = LocalDate.of(2026, 3, 2);
        ReviewProgress late = opened(due)
                .decided("A", due.plusDays(1), Outcome.APPROVED, 11, false)
                .review("A");
        ReviewProgress inTime =
                opened(due).decided("A", due, Outcome.APPROVED, 10, true).review("A");

        assertThat(at(due.plusDays(100), LocalTime.NOON).of(late)).isEqualTo(Light.RED);
        assertThat(at(due.plusDays(100), LocalTime.NOON).of(inTime)).isEqualTo(Light.GREEN);
    }

    @Test
    void judgesACancelledReviewByTheDayItEnded() {
        LocalDate due = LocalDate.of(2026, 3, 2);
        ReviewProgress review = opened(due)
                .cancelled("A", due, ReviewCancelled.Cause.APPLICATION_WITHDRAWN)
                .review("A");

        assertThat(at(due.plusDays(30), LocalTime.NOON).of(review)).isEqualTo(Light.GREEN);
    }

    @Test
    void isGreenWhileAReviewWaits() {
        Story story = Story.of("a").submitted(STARTED).cancelled("A", STARTED, ReviewCancelled.Cause.RESULT_ISSUED);

        assertThat(at(STARTED.plusDays(300), LocalTime.NOON).of(story.review("A")))
                .isEqualTo(Light.GREEN);
    }

    @Test
    void judgesACaseByItsOwnPromiseAndNotByItsReviews() {
        LocalDate jointDue = LocalDate.of(2026, 3, 31);
        Story story = Story.of("a")
                .submitted(STARTED)
                .accepted(STARTED, jointDue, LocalDate.of(2026, 4, 30), Matter.of("A", "ZRZY", 20, 3))
                .opened("A", STARTED, LocalDate.of(2026, 2, 13));
        CaseRecord record = story.record();
        Lights inMarch = at(LocalDate.of(2026, 3, 10), LocalTime.NOON);

        assertThat(inMarch.of(record)).isEqualTo(Light.GREEN);
        assertThat(inMarch.of(story.review("A"))).isEqualTo(Light.RED);
        assertThat(at(jointDue, LocalTime.NOON).of(record)).isEqualTo(Light.YELLOW);
        assertThat(at(jointDue.plusDays(1), LocalTime.NOON).of(record)).isEqualTo(Light.RED);
        assertThat(at(jointDue.plusDays(9), LocalTime.NOON)
                        .of(story.issued(jointDue, Conclusion.APPROVED).record()))
                .isEqualTo(Light.GREEN);
    }

    @Test
    void isGreenBeforeAcceptance() {
        assertThat(at(STARTED, LocalTime.NOON)
                        .of(Story.of("a").submitted(STARTED).record()))
                .isEqualTo(Light.GREEN);
    }

    private static Light lightOfReview(LocalDate due, LocalDate today) {
        return at(today, LocalTime.of(23, 59)).of(opened(due).review("A"));
    }

    private static Story opened(LocalDate due) {
        return Story.of("a")
                .submitted(STARTED)
                .accepted(STARTED, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1), Matter.of("A", "ZRZY", 20, 10))
                .opened("A", STARTED, due);
    }

    private static Lights at(LocalDate day, LocalTime time) {
        return new Lights(Story.at(day, time), WorkCalendar.builtIn());
    }
}
