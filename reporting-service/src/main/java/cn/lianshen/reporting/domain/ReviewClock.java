package cn.lianshen.reporting.domain;

import java.time.LocalDate;

/**
 * The clocks of an opened review.
 *
 * @param startedOn day the clocks start; that day itself is not counted
 */
public record ReviewClock(LocalDate startedOn, LocalDate promisedDue, LocalDate statutoryDue) {}
