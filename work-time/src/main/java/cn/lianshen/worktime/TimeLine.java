package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Time as one unit of limits sees it: a count of ticks that stands still when this unit does not count, such as on a holiday. Differences of ticks are what a
 * limit is spent on.
 */
sealed interface TimeLine permits WorkingDayLine, CalendarDayLine, OfficeHourLine, ClockHourLine {

    static TimeLine of(LimitUnit unit, WorkCalendar calendar) {
        return switch (unit) {
            case WORKING_DAY -> new WorkingDayLine(calendar.index());
            case CALENDAR_DAY -> new CalendarDayLine();
            case HOUR -> new OfficeHourLine(calendar);
            case CLOCK_HOUR -> new ClockHourLine();
        };
    }

    long tickAt(Instant moment);

    /** The count when the day is over. */
    long tickAfter(LocalDate date);

    /** The earliest moment with this tick. */
    Instant firstMomentOf(long tick);

    /** Whether the counting depends on the published calendar. */
    boolean needsCalendar();

    /** How little must be left for a warning: two days, or what they are in hours. */
    long warningTicks();
}
