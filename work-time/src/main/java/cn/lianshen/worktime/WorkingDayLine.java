package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;

/** One tick per working day, at its first moment. */
record WorkingDayLine(WorkingDayIndex index) implements TimeLine {

    @Override
    public long tickAt(Instant moment) {
        return index.numberAt(WorkCalendar.dateOf(moment));
    }

    @Override
    public long tickAfter(LocalDate date) {
        return index.numberAt(date);
    }

    @Override
    public Instant firstMomentOf(long tick) {
        return WorkCalendar.startOf(index.dayOf(tick));
    }

    @Override
    public boolean needsCalendar() {
        return true;
    }

    @Override
    public long warningTicks() {
        return 2;
    }
}
