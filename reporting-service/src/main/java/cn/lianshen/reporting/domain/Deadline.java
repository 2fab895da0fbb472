package cn.lianshen.reporting.domain;

import cn.lianshen.worktime.ClockKind;
import cn.lianshen.worktime.ClockReading;
import cn.lianshen.worktime.LegalClock;
import cn.lianshen.worktime.Light;
import cn.lianshen.worktime.Limit;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A promised limit between two days, as it was stated when it began to run. Days are working days of the State Council
 * calendar; beyond the published years Monday to Friday are assumed.
 *
 * @param start that day itself is not counted
 * @param due finished on this day is on time
 */
record Deadline(LocalDate start, LocalDate due) {

    /** The length of the limit in working days. */
    int days(WorkCalendar calendar) {
        return usedOn(due, calendar);
    }

    /** Working days used by the end of that day. */
    int usedOn(LocalDate day, WorkCalendar calendar) {
        LegalClock clock = LegalClock.starting(ClockKind.PROMISED, start, Limit.workingDays(0));
        return Math.toIntExact(
                clock.read(WorkCalendar.startOf(day), calendar).used().whole());
    }

    /** Whether work finished at that moment kept the limit. */
    boolean keptAt(Instant end, WorkCalendar calendar) {
        return !read(end, calendar).overdue();
    }

    /** The light while the limit runs. */
    Light lightAt(Instant now, WorkCalendar calendar) {
        return read(now, calendar).light();
    }

    private ClockReading read(Instant moment, WorkCalendar calendar) {
        return LegalClock.starting(ClockKind.PROMISED, start, Limit.workingDays(days(calendar)))
                .read(moment, calendar);
    }
}
