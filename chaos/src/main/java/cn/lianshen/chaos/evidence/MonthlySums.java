package cn.lianshen.chaos.evidence;

import java.time.YearMonth;
import java.util.Map;

/**
 * The report of a month as people get it.
 *
 * @param by what makes a row: {@code TOTAL}, {@code SCHEME}, {@code LINE} or {@code DEPARTMENT}
 * @param problem why there is none, such as {@code REPORT_UNRECONCILED}; empty if there is one
 * @param rows by key
 */
public record MonthlySums(YearMonth month, String by, String problem, Map<String, Sums> rows) {

    /**
     * A row without its rates.
     *
     * @param opening open when the month began
     * @param accepted cases accepted, or reviews opened, in it
     * @param withdrawn cases withdrawn, or reviews that ended without a decision; a part of {@code closed} like the three before it
     * @param closing open when the month ended, or now
     */
    public record Sums(
            long opening,
            long accepted,
            long closed,
            long approved,
            long approvedWithConditions,
            long refused,
            long withdrawn,
            long closing) {

        /** A row that is left out. */
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0);

        /** {@return whether nothing happened and nothing is open} */
        public boolean isEmpty() {
            return opening == 0 && accepted == 0 && closed == 0 && closing == 0;
        }
    }

    /** Copies the rows. */
    public MonthlySums {
        rows = Map.copyOf(rows);
    }
}
