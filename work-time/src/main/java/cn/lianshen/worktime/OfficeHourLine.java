package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** One tick per millisecond in which the office is open. */
record OfficeHourLine(WorkCalendar calendar) implements TimeLine {

    @Override
    public long tickAt(Instant moment) {
        var date = WorkCalendar.dateOf(moment);
        long before = tickAfter(date.minusDays(1));
        return calendar.isWorking(date)
                ? before + hours().millisUntil(LocalTime.ofInstant(moment, WorkCalendar.ZONE))
                : before;
    }

    @Override
    public long tickAfter(LocalDate date) {
        return calendar.index().numberAt(date) * hours().millisPerDay();
    }

    @Override
    public Instant firstMomentOf(long tick) {
        var date = calendar.index().dayOf(Math.ceilDiv(tick, hours().millisPerDay()));
        long intoDay = tick - tickAfter(date.minusDays(1));
        return date.atTime(hours().timeAfter(intoDay)).atZone(WorkCalendar.ZONE).toInstant();
    }

    @Override
    public boolean needsCalendar() {
        return true;
    }

    @Override
    public long warningTicks() {
        return 2 * hours().millisPerDay();
    }

    private OfficeHours hours() {
        return calendar.officeHours();
    }
}
