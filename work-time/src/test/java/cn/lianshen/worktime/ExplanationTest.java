package cn.lianshen.worktime;

import static cn.lianshen.worktime.Moments.at;
import static cn.lianshen.worktime.Moments.noon;
import static cn.lianshen.worktime.PauseTypes.EXPERT_REVIEW;
import static cn.lianshen.worktime.PauseTypes.HEARING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final WorkCalendar calendar = Calendars.until2026();

    @Test
    void saysOfEveryDayWhyItCountsOrNot() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 2, 11), Limit.workingDays(3))
                .withPauses(List.of(Pause.of(EXPERT_REVIEW, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 25))));

        var explanation = clock.explain(noon("2026-02-12"), calendar);

        assertThat(explanation.days())
                .extracting(day ->
                        day.date() + " " + day.reason() + " " + day.text().zh())
                .containsExactly(
                        "2026-02-11 START_DAY 起算当日，不计入",
                        "2026-02-12 COUNTED 第 1 个工作日",
                        "2026-02-13 COUNTED 第 2 个工作日",
                        "2026-02-14 MAKE_UP_WORKDAY 调休上班日（春节），第 3 个工作日，到期日");
        assertThat(explanation.summary().zh()).isEqualTo("自 2026-02-11 起算，时限 3 个工作日，到期日：2026-02-14");
        assertThat(explanation.summary().en()).isEqualTo("from 2026-02-11, limit 3 working days, due: 2026-02-14");
    }

    @Test
    void namesHolidaysAndProceduresInBothLanguages() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 2, 20), Limit.workingDays(2))
                .withPauses(List.of(Pause.of(EXPERT_REVIEW, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 25))));

        assertThat(clock.explain(noon("2026-02-20"), calendar).days())
                .extracting(day -> day.text().zh() + " | " + day.text().en())
                .containsExactly(
                        "起算当日，不计入 | day of the start, not counted",
                        "法定节假日（春节），不计入 | public holiday (Spring Festival), not counted",
                        "法定节假日（春节），不计入 | public holiday (Spring Festival), not counted",
                        "法定节假日（春节），不计入 | public holiday (Spring Festival), not counted",
                        "第 1 个工作日 | working day 1",
                        "特别程序（专家评审），不计入 | special procedure (Expert review), not counted",
                        "第 2 个工作日，到期日 | working day 2, due day");
    }

    @Test
    void namesTheProcedureThatStoppedTheClockOnThatDayAndNotOneThatBeganOnIt() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 3, 2), Limit.workingDays(2))
                .withPauses(List.of(
                        Pause.of(HEARING, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5)),
                        Pause.of(EXPERT_REVIEW, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4))));

        assertThat(clock.explain(noon("2026-03-02"), calendar).days())
                .extracting(day -> day.text().zh())
                .containsExactly("起算当日，不计入", "第 1 个工作日", "特别程序（专家评审），不计入", "特别程序（听证），不计入", "第 2 个工作日，到期日");
    }

    @Test
    void goesOnPastTheDueDayToTheMomentAskedAbout() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 3, 5), Limit.workingDays(1));

        assertThat(clock.explain(noon("2026-03-09"), calendar).days())
                .extracting(day -> day.date() + " " + day.text().en())
                .containsExactly(
                        "2026-03-05 day of the start, not counted",
                        "2026-03-06 working day 1, due day",
                        "2026-03-07 weekend, not counted",
                        "2026-03-08 weekend, not counted",
                        "2026-03-09 working day 2");
    }

    @Test
    void endsTodayWhileAPauseIsOpenAndPromisesNothing() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 3, 2), Limit.workingDays(5))
                .withPauses(List.of(Pause.open(EXPERT_REVIEW, noon("2026-03-03"))));

        var explanation = clock.explain(noon("2026-03-05"), calendar);

        assertThat(explanation.days())
                .extracting(ExplainedDay::reason)
                .containsExactly(DayReason.START_DAY, DayReason.COUNTED, DayReason.PAUSED, DayReason.PAUSED);
        assertThat(explanation.days()).noneMatch(ExplainedDay::due);
        assertThat(explanation.summary().zh()).endsWith("到期日：暂停计时（专家评审），暂无到期日");
    }

    @Test
    void marksTheDaysOfAnUnpublishedYear() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 12, 30), Limit.workingDays(2));

        assertThat(clock.explain(noon("2026-12-30"), calendar).days())
                .extracting(day -> day.date() + " " + day.text().zh())
                .containsExactly("2026-12-30 起算当日，不计入", "2026-12-31 第 1 个工作日", "2027-01-01 第 2 个工作日，到期日（暂定）");
    }

    @Test
    void countsTheHoursOfALimitInHours() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, at("2026-03-06T15:30"), Limit.hours(3));

        assertThat(clock.explain(at("2026-03-06T16:00"), calendar).days())
                .extracting(day -> day.date() + " " + day.text().en())
                .containsExactly(
                        "2026-03-06 1.50 working hours, 1.50 working hours so far",
                        "2026-03-07 weekend, not counted",
                        "2026-03-08 weekend, not counted",
                        "2026-03-09 7.00 working hours, 8.50 working hours so far, due day");
    }
}
