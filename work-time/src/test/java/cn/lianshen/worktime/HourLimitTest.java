package cn.lianshen.worktime;

import static cn.lianshen.worktime.Moments.at;
import static cn.lianshen.worktime.PauseTypes.EXPERT_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianshen.worktime.OfficeHours.Session;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourLimitTest {

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    @Test
    void aPauseOverTheWeekendLosesNoWorkingTime() {
        var running = office("2026-03-06T15:00", 4);
        var paused =
                running.withPauses(List.of(new Pause(EXPERT_REVIEW, at("2026-03-06T17:00"), at("2026-03-09T09:00"))));

        assertThat(endOf(paused)).isEqualTo(endOf(running)).isEqualTo(at("2026-03-09T11:00"));
        assertThat(paused.read(at("2026-03-09T09:00"), calendar).remaining())
                .isEqualTo(paused.read(at("2026-03-06T17:00"), calendar).remaining())
                .isEqualTo(new TimeAmount(7_200_000, LimitUnit.HOUR));
    }

    @Test
    void aPauseInsideTheDayMovesTheEndByExactlyItsWorkingTime() {
        var paused = office("2026-03-06T09:00", 5)
                .withPauses(List.of(new Pause(EXPERT_REVIEW, at("2026-03-06T11:30"), at("2026-03-06T14:15"))));

        // Two and a half hours before it; it takes 30 minutes before noon and 75 after; the rest of the day gives 2:45.
        assertThat(endOf(paused)).isEqualTo(at("2026-03-06T16:45"));
    }

    @Test
    void oneWorkingDayIsNeither24WorkingHoursNor24HoursByTheClock() {
        var start = "2026-03-06T09:00";

        assertThat(endOf(office(start, 7))).isEqualTo(at("2026-03-06T17:00"));
        assertThat(endOf(office(start, 24))).isEqualTo(at("2026-03-11T12:00"));
        assertThat(endOf(clock(start, Limit.clockHours(24)))).isEqualTo(at("2026-03-07T09:00"));
        assertThat(endOf(clock(start, Limit.workingDays(1)))).isEqualTo(at("2026-03-10T00:00"));
    }

    @Test
    void countsOnAMakeUpSaturdayAndNotOnAHoliday() {
        assertThat(endOf(office("2026-02-13T16:00", 2))).isEqualTo(at("2026-02-14T10:00"));
        assertThat(endOf(office("2026-02-14T16:00", 2))).isEqualTo(at("2026-02-24T10:00"));
    }

    @Test
    void isOnTimeAtTheLastMomentAndOverdueAMillisecondOfOfficeTimeLater() {
        var clock = office("2026-03-06T09:00", 7);

        assertThat(clock.read(at("2026-03-06T17:00"), calendar).overdue()).isFalse();
        assertThat(clock.read(at("2026-03-09T09:00"), calendar).overdue()).isFalse();
        assertThat(clock.read(at("2026-03-09T09:00").plusMillis(1), calendar).overdue())
                .isTrue();
        assertThat(clock.overdueFrom(calendar)).contains(at("2026-03-09T09:00").plusMillis(1));
        assertThat(clock.read(at("2026-03-09T09:01"), calendar).remaining().whole())
                .isEqualTo(-1);
    }

    @Test
    void neverShowsABreachAsZero() {
        var reading = office("2026-03-06T09:00", 7).read(at("2026-03-09T09:00").plusMillis(1), calendar);

        assertThat(reading.remaining().value()).isEqualTo("-0.01");
        assertThat(reading.remaining().whole()).isEqualTo(-1);
    }

    @Test
    void warns48HoursBeforeAClockLimitAndTwoOfficeDaysBeforeAnOfficeLimit() {
        assertThat(clock("2026-03-02T09:00", Limit.clockHours(72)).warningFrom(calendar))
                .contains(at("2026-03-03T09:00"));
        assertThat(office("2026-03-02T09:00", 21).warningFrom(calendar)).contains(at("2026-03-02T17:00"));
        assertThat(office("2026-03-02T09:00", 8).warningFrom(calendar)).contains(at("2026-03-02T09:00"));
    }

    @Test
    void startsToCountWhenTheOfficeOpens() {
        assertThat(endOf(office("2026-03-06T20:00", 1))).isEqualTo(at("2026-03-09T10:00"));
        assertThat(endOf(office("2026-03-06T20:00", 0))).isEqualTo(at("2026-03-06T20:00"));
    }

    @Test
    void anOfficeMayHaveItsOwnHours() {
        var early = calendar.withOfficeHours(
                new OfficeHours(List.of(new Session(LocalTime.of(7, 30), LocalTime.of(15, 30)))));
        var clock = office("2026-03-06T09:00", 7);

        assertThat(clock.dueAt(early))
                .isInstanceOfSatisfying(
                        DueDate.Exact.class, due -> assertThat(due.endsAt()).isEqualTo(at("2026-03-09T08:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Session(LocalTime.NOON, LocalTime.NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfficeHours(List.of(
                        new Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Session(LocalTime.of(11, 0), LocalTime.of(17, 0)))));
    }

    @Test
    void isProvisionalBeyondTheCalendarOnlyInOfficeHours() {
        assertThat(office("2026-12-31T16:00", 2).dueAt(Calendars.until2026())).isInstanceOf(DueDate.Provisional.class);
        assertThat(clock("2026-12-31T16:00", Limit.clockHours(20)).dueAt(Calendars.until2026()))
                .isInstanceOf(DueDate.Exact.class);
    }

    private static LegalClock office(String start, int hours) {
        return clock(start, Limit.hours(hours));
    }

    private static LegalClock clock(String start, Limit limit) {
        return LegalClock.starting(ClockKind.STATUTORY, at(start), limit);
    }

    private Instant endOf(LegalClock clock) {
        return ((DueDate.Dated) clock.dueAt(calendar)).endsAt();
    }
}
