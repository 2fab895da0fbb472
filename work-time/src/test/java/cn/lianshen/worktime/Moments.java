package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Moments in China, as tests write them. */
final class Moments {

    private Moments() {}

    /** {@code 2026-03-06T17:00}. */
    static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(WorkCalendar.ZONE).toInstant();
    }

    static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(WorkCalendar.ZONE).toInstant();
    }

    static Instant noon(String date) {
        return noon(LocalDate.parse(date));
    }
}
