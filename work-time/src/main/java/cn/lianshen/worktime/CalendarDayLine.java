package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;

/** One tick per day, at its first moment. */
record CalendarDayLine() implements TimeLine {

    @Override
    public long tickAt(Instant moment) {
        return WorkCalendar.dateOf(moment).toEpochDay();
    }

    @Override
    public long tickAfter(LocalDate date) {
        return date.toEpochDay();
    }

    @Override
    public Instant firstMomentOf(long tick) {
        return WorkCalendar.startOf(LocalDate.ofEpochDay(tick));
    }

    @Override
    public boolean needsCalendar() {
        return false;
    }

    @Override
    public long warningTicks() {
        return 2;
    }
}
