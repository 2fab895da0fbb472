/**
 * What is known of a case, and what is counted of it. A {@link cn.lianshen.reporting.domain.CaseRecord} is folded from
 * events and keeps what each of them said side by side, so that the order in which two aggregates are heard makes no
 * difference. {@link cn.lianshen.reporting.domain.Facts} says what one record adds to the figures of which day, and
 * {@link cn.lianshen.reporting.domain.MonthlyReport} adds the days up. Plain Java.
 */
@NullMarked
package cn.lianshen.reporting.domain;

import org.jspecify.annotations.NullMarked;
