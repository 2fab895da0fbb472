package cn.lianshen.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One tick per millisecond. */
record ClockHourLine() implements TimeLine {

    @Override
    public long tickAt(Instant moment) {
        return moment.toEpochMilli();
    }

    @Override
    public long tickAfter(LocalDate date) {
        return tickAt(WorkCalendar.startOf(date.plusDays(1)));
    }

    @Override
    public Instant firstMomentOf(long tick) {
        return Instant.ofEpochMilli(tick);
    }

    @Override
    public boolean needsCalendar() {
        return false;
    }

    @Override
    public long warningTicks() {
        return Duration.ofHours(48).toMillis();
    }
}
