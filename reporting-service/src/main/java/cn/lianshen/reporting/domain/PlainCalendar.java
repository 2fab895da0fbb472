package cn.lianshen.reporting.domain;

import cn.lianshen.worktime.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days one by one, without the arithmetic of the legal clock. */
record PlainCalendar(WorkCalendar calendar) {

    /** Working days after {@code start} up to and with {@code end}. */
    int workingDaysBetween(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) {
            return 0;
        }
        return Math.toIntExact(start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorking)
                .count());
    }

    private boolean isWorking(LocalDate day) {
        return switch (calendar.isWorkingDay(day)) {
            case WORKING -> true;
            case OFF -> false;
            case CALENDAR_NOT_PUBLISHED -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        };
    }
}
