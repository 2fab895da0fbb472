package cn.lianshen.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The calendar as it is written down: see {@code docs/how-to/load-next-years-calendar.md}. */
record CalendarFile(
        int formatVersion,
        String zone,
        List<DayOfWeek> weekend,
        LocalDate firstDate,
        LocalDate lastDate,
        List<Year> years) {

    record Year(
            int year,
            List<OffRange> off,
            List<MakeUp> makeUpWorkdays,
            List<Integer> workingDaysPerMonth,
            int workingDays) {}

    /** Both ends are days off. */
    record OffRange(LocalDate from, LocalDate to, String zh, String en) {

        Stream<LocalDate> days() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    record MakeUp(LocalDate date, String zh, String en) {}

    Stream<OffRange> off() {
        return years.stream().flatMap(year -> year.off().stream());
    }

    Stream<MakeUp> makeUps() {
        return years.stream().flatMap(year -> year.makeUpWorkdays().stream());
    }
}
