package cn.lianshen.worktime;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * Numbers the working days one after the other, so that a due date is one addition and one array access.
 *
 * <p>Day number 1 is the first working day of the loaded range. Outside the range Monday to Friday are numbered on by arithmetic; who uses such a number must
 * call the result provisional.
 */
final class WorkingDayIndex {

    private final long first;
    private final long last;
    private final int[] countThrough;
    private final int[] offsets;

    /** @param working one entry per day, from {@code firstDate} on: whether it is a working day */
    WorkingDayIndex(LocalDate firstDate, boolean[] working) {
        first = firstDate.toEpochDay();
        last = first + working.length - 1;
        offsets = IntStream.range(0, working.length).filter(day -> working[day]).toArray();
        countThrough = new int[working.length];
        for (int day = 0, count = 0; day < working.length; day++) {
            count += working[day] ? 1 : 0;
            countThrough[day] = count;
        }
    }

    /** The number of the last working day that is not after {@code date}. */
    long numberAt(LocalDate date) {
        long day = date.toEpochDay();
        if (day < first) {
            return weekdaysThrough(day) - weekdaysThrough(first - 1);
        }
        if (day > last) {
            return offsets.length + weekdaysThrough(day) - weekdaysThrough(last);
        }
        return countThrough[(int) (day - first)];
    }

    /** The working day that carries this number. */
    LocalDate dayOf(long number) {
        if (number < 1) {
            return weekday(number + weekdaysThrough(first - 1));
        }
        if (number > offsets.length) {
            return weekday(number - offsets.length + weekdaysThrough(last));
        }
        return LocalDate.ofEpochDay(first + offsets[(int) number - 1]);
    }

    /** Monday to Friday, counted from the Monday on or before 1970-01-01; negative before it. */
    private static long weekdaysThrough(long epochDay) {
        long sinceMonday = epochDay + 3;
        return 5 * Math.floorDiv(sinceMonday, 7L) + Math.min(5, Math.floorMod(sinceMonday, 7L) + 1);
    }

    private static LocalDate weekday(long count) {
        return LocalDate.ofEpochDay(7 * Math.floorDiv(count - 1, 5L) + Math.floorMod(count - 1, 5L) - 3);
    }
}
