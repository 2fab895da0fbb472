package cn.lianshen.worktime;

import java.time.LocalDate;

/** What the calendar knows about one day (工作日历). */
public sealed interface CalendarDay {

    LocalDate date();

    record Workday(LocalDate date) implements CalendarDay {}

    /** A weekend day on which work is made up for the named holiday (调休上班). */
    record MakeUpWorkday(LocalDate date, Label holiday) implements CalendarDay {}

    record Weekend(LocalDate date) implements CalendarDay {}

    /** A day off by the State Council list; it may fall on a weekend. */
    record Holiday(LocalDate date, Label holiday) implements CalendarDay {}

    /** Outside the loaded years: neither a working day nor a day off can be asserted. */
    record Unpublished(LocalDate date) implements CalendarDay {}
}
