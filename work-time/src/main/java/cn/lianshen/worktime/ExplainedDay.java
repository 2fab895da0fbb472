package cn.lianshen.worktime;

import java.time.LocalDate;

/**
 * One day of an explanation.
 *
 * @param counted what this day takes from the budget: 0 or 1 day, or its hours
 * @param used what is used when the day is over; for a counted day its number
 * @param due whether the limit ends on this day
 * @param provisional whether the calendar of this day is not published
 * @param text the whole of it for people
 */
public record ExplainedDay(
        LocalDate date,
        DayReason reason,
        TimeAmount counted,
        TimeAmount used,
        boolean due,
        boolean provisional,
        Label text) {}
