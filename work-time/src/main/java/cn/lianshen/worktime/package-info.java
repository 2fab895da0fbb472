/**
 * Working days, limits, pauses and their explanation: the one library that intake, approval and reporting ask about time, so that they cannot disagree.
 *
 * <p>A {@link cn.lianshen.worktime.LegalClock} is a start, a budget and the pauses that stop it. Nothing else is stored: the due date, what is used, what
 * remains and whether the limit is breached are derived from these each time, under the {@link cn.lianshen.worktime.WorkCalendar} that is published by then.
 * Inside, every unit of a limit is a {@link cn.lianshen.worktime.TimeLine} that counts time in ticks, and one
 * {@link cn.lianshen.worktime.Ledger} does the arithmetic for all of them. Start reading at {@code LegalClock}.
 */
@NullMarked
package cn.lianshen.worktime;

import org.jspecify.annotations.NullMarked;
