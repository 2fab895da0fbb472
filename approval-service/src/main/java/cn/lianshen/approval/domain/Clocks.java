package cn.lianshen.approval.domain;

import cn.lianshen.worktime.ClockKind;
import cn.lianshen.worktime.ClockReading;
import cn.lianshen.worktime.DueDate;
import cn.lianshen.worktime.Explanation;
import cn.lianshen.worktime.LegalClock;
import cn.lianshen.worktime.Limit;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The two clocks of an open review, side by side: the legal one and the promised one. The dates are copies for searching; the truth is
 * the start and the limits.
 *
 * @param startedOn the day that is not counted
 * @param provisional whether a date lies beyond the published calendar
 */
public record Clocks(
        LocalDate startedOn,
        int statutoryDays,
        int promisedDays,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        boolean provisional) {

    static Clocks starting(LocalDate day, Assignment assignment, WorkCalendar calendar) {
        DueDate.Dated promised = due(ClockKind.PROMISED, day, assignment.promisedDays(), calendar);
        DueDate.Dated statutory = due(ClockKind.STATUTORY, day, assignment.statutoryDays(), calendar);
        return new Clocks(
                day,
                assignment.statutoryDays(),
                assignment.promisedDays(),
                promised.day(),
                statutory.day(),
                promised instanceof DueDate.Provisional || statutory instanceof DueDate.Provisional);
    }

    private static DueDate.Dated due(ClockKind kind, LocalDate start, int days, WorkCalendar calendar) {
        return (DueDate.Dated) clock(kind, start, days).dueAt(calendar);
    }

    private static LegalClock clock(ClockKind kind, LocalDate start, int days) {
        return LegalClock.starting(kind, start, Limit.workingDays(days));
    }

    /** Every day of a clock and why it counts or not, until it ends or until the given moment, whichever is later. */
    public Explanation explain(ClockKind kind, Instant at, WorkCalendar calendar) {
        return clock(kind, startedOn, kind == ClockKind.PROMISED ? promisedDays : statutoryDays)
                .explain(at, calendar);
    }

    /** What the promised clock shows at a moment. */
    public ClockReading promised(Instant at, WorkCalendar calendar) {
        return clock(ClockKind.PROMISED, startedOn, promisedDays).read(at, calendar);
    }

    /** What the legal clock shows at a moment. */
    public ClockReading statutory(Instant at, WorkCalendar calendar) {
        return clock(ClockKind.STATUTORY, startedOn, statutoryDays).read(at, calendar);
    }
}
