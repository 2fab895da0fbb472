package cn.lianshen.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.reporting.Story;
import cn.lianshen.reporting.Story.Matter;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import cn.lianshen.worktime.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonthlyReportTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    @Test
    void countsAJointFilingOnceHoweverManyDepartmentsReviewIt() {
        Story story = accepted("a").opened("A", MONDAY, MONDAY.plusDays(7)).opened("B", MONDAY, MONDAY.plusDays(7));

        assertThat(total(MARCH, story).flow().accepted()).isEqualTo(1);
        assertThat(report(MARCH, Grouping.DEPARTMENT, story).rows())
                .extracting(Row::key, row -> row.flow().accepted())
                .containsExactly(tuple("STHJ", 1L), tuple("ZRZY", 1L));
    }

    @Test
    void carriesOpenCasesOverTheMonth() {
        Story open = accepted("a");
        Story closedInApril = accepted("b").issued(LocalDate.of(2026, 4, 7), Conclusion.APPROVED);
        Story closedInMarch = accepted("c").withdrawn(LocalDate.of(2026, 3, 31));

        Row march = total(MARCH, open, closedInApril, closedInMarch);
        Row april = total(APRIL, open, closedInApril, closedInMarch);

        assertThat(march).returns(0L, Row::opening).returns(2L, Row::closing);
        assertThat(march.flow()).returns(3L, Figures::accepted).returns(1L, Figures::closed);
        assertThat(april).returns(2L, Row::opening).returns(1L, Row::closing);
        assertThat(april.flow()).returns(0L, Figures::accepted).returns(1L, Figures::closed);
        assertThat(Stream.of(march, april)).allMatch(row -> row.reconciliation().holds());
    }

    @Test
    void drawsTheLineBetweenMonthsAtMidnightInChina() {
        Story before = accepted("a")
                .issued(Story.at(LocalDate.of(2026, 3, 31), LocalTime.of(23, 59, 59)), Conclusion.APPROVED);
        Story after = accepted("b").issued(Story.at(LocalDate.of(2026, 4, 1), LocalTime.MIN), Conclusion.APPROVED);

        assertThat(total(MARCH, before, after).flow().closed()).isEqualTo(1);
        assertThat(total(APRIL, before, after).flow().closed()).isEqualTo(1);
    }

    @Test
    void splitsWhatWasClosedByOutcome() {
        Row row = total(
                MARCH,
                accepted("a").issued(MONDAY, Conclusion.APPROVED),
                accepted("b").issued(MONDAY, Conclusion.APPROVED_WITH_CONDITIONS),
                accepted("c").issued(MONDAY, Conclusion.REFUSED),
                accepted("d").withdrawn(MONDAY));

        assertThat(row.flow())
                .returns(4L, Figures::closed)
                .returns(1L, Figures::approved)
                .returns(1L, Figures::approvedWithConditions)
                .returns(1L, Figures::refused)
                .returns(1L, Figures::undecided);
    }

    @Test
    void leavesOutWhatWasNeverAccepted() {
        Row row = total(
                MARCH,
                Story.of("a").submitted(MONDAY).notAccepted(MONDAY),
                Story.of("b").submitted(MONDAY).withdrawn(MONDAY));

        assertThat(row.isEmpty()).isTrue();
    }

    @Test
    void leavesOutReviewsThatNeverOpenedAndCountsThoseCutShort() {
        Story story = accepted("a")
                .cancelled("A", MONDAY, ReviewCancelled.Cause.APPLICATION_WITHDRAWN)
                .opened("B", MONDAY, MONDAY.plusDays(7))
                .cancelled("B", MONDAY.plusDays(1), ReviewCancelled.Cause.APPLICATION_WITHDRAWN);

        List<Row> rows = report(MARCH, Grouping.DEPARTMENT, story).rows();

        assertThat(rows).extracting(Row::key).containsExactly("STHJ");
        assertThat(rows.getFirst().flow()).returns(1L, Figures::undecided).returns(1L, Figures::onTime);
    }

    @Test
    void countsACorrectedDecisionWithItsNewOutcomeOnTheDayOfTheFirst() {
        Story story = accepted("a")
                .opened("A", MONDAY, MONDAY.plusDays(7))
                .decided("A", MONDAY, Outcome.REFUSED, 0, true)
                .corrected("A", LocalDate.of(2026, 4, 1), Outcome.APPROVED);

        Figures march =
                report(MARCH, Grouping.DEPARTMENT, story).rows().getFirst().flow();

        assertThat(march)
                .returns(1L, Figures::closed)
                .returns(1L, Figures::approved)
                .returns(0L, Figures::refused);
        assertThat(report(APRIL, Grouping.DEPARTMENT, story).rows().getFirst().flow())
                .isEqualTo(Figures.NONE);
    }

    @Test
    void hasNoRateWhereThereIsNothingToDivideBy() {
        Row nothing = total(MARCH);

        assertThat(Stream.of(Measure.values())
                        .map(measure -> measure.of(nothing).percent()))
                .hasSize(6)
                .allSatisfy(percent -> assertThat(percent).isEmpty());
    }

    @Test
    void ratesWhatWasLateAndSlow() {
        LocalDate late = LocalDate.of(2026, 5, 29);
        Story slow = accepted("a").issued(late, Conclusion.APPROVED);
        Row row = total(YearMonth.of(2026, 5), slow);

        assertThat(row.flow())
                .returns(0L, Figures::onTime)
                .returns(45L, Figures::statutoryDays)
                .returns(61L, Figures::usedDays);
        assertThat(Measure.ON_TIME_OF_CLOSED.of(row).percent()).contains(new BigDecimal("0.00"));
        assertThat(Measure.SPEED_UP.of(row).percent()).contains(new BigDecimal("-35.56"));
        assertThat(Measure.PROMISED_SPEED_UP.of(row).percent()).contains(new BigDecimal("88.89"));
        assertThat(Measure.PARALLEL_COMPRESSION.of(row).percent()).contains(new BigDecimal("37.50"));
        assertThat(Measure.COMPLETION.of(row).percent()).contains(new BigDecimal("100.00"));
    }

    @Test
    void finishedOnTheDueDayIsOnTime() {
        LocalDate due = LocalDate.of(2026, 3, 9);

        assertThat(total(MARCH, accepted("a").issued(Story.at(due, LocalTime.MAX), Conclusion.APPROVED))
                        .flow()
                        .onTime())
                .isEqualTo(1);
        assertThat(total(MARCH, accepted("a").issued(due.plusDays(1), Conclusion.APPROVED))
                        .flow()
                        .onTime())
                .isZero();
    }

    @Test
    void dividesOnTimeByWhatTheReaderAskedFor() {
        Row row = total(MARCH, accepted("a").issued(MONDAY, Conclusion.APPROVED), accepted("b"), accepted("c"));

        assertThat(Measure.ON_TIME_OF_CLOSED.of(row).percent()).contains(new BigDecimal("100.00"));
        assertThat(Measure.ON_TIME_OF_ACCEPTED.of(row).percent()).contains(new BigDecimal("33.33"));
        assertThat(Measure.shownFor(Grouping.TOTAL, Measure.OnTimeBase.ACCEPTED))
                .contains(Measure.ON_TIME_OF_ACCEPTED)
                .doesNotContain(Measure.ON_TIME_OF_CLOSED);
        assertThat(Measure.shownFor(Grouping.DEPARTMENT, Measure.OnTimeBase.CLOSED))
                .doesNotContain(Measure.PARALLEL_COMPRESSION);
    }

    @Test
    void namesTheRowWhoseSidesDiffer() {
        Figures lost = new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Subject subject = new Subject(Subject.Unit.CASE, "SOC-HZ-S1", "INVESTMENT_PROJECT");
        DayTally day =
                new DayTally(MONDAY, List.of(new DayTally.Entry(subject, new LocalizedText("方案", "Scheme"), lost)));

        MonthlyReport report = MonthlyReport.of(MARCH, Grouping.SCHEME, Stream.of(day));

        assertThat(report.unreconciled()).hasValueSatisfying(row -> {
            assertThat(row.key()).isEqualTo("SOC-HZ-S1");
            assertThat(row.reconciliation().difference()).isEqualByComparingTo("1");
        });
    }

    @Test
    void namesLinesAndSchemes() {
        Story story = accepted("a");

        assertThat(report(MARCH, Grouping.LINE, story).rows().getFirst().name().zh())
                .isEqualTo("投资项目并联审批");
        assertThat(report(MARCH, Grouping.SCHEME, story)
                        .rows()
                        .getFirst()
                        .name()
                        .en())
                .isEqualTo("Scheme SOC-HZ-S1");
        assertThat(report(MARCH, Grouping.TOTAL, story).rows().getFirst().name().zh())
                .isEqualTo("合计");
    }

    private static Story accepted(String id) {
        return Story.of(id)
                .submitted(MONDAY)
                .accepted(
                        MONDAY,
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 5, 8),
                        Matter.of("A", "ZRZY", 20, 5),
                        Matter.of("B", "STHJ", 20, 3));
    }

    private static Row total(YearMonth month, Story... stories) {
        return report(month, Grouping.TOTAL, stories).rows().getFirst();
    }

    private static MonthlyReport report(YearMonth month, Grouping by, Story... stories) {
        List<List<Fact>> facts = Stream.of(stories)
                .map(story -> Facts.of(story.record(), CALENDAR))
                .toList();
        Set<LocalDate> days = new HashSet<>();
        facts.forEach(some -> some.forEach(fact -> days.add(fact.on())));
        days.removeIf(day -> day.isAfter(month.atEndOfMonth()));
        Tallying tallying = new Tallying(days);
        facts.forEach(tallying::add);
        return MonthlyReport.of(month, by, tallying.tallies().stream());
    }
}
