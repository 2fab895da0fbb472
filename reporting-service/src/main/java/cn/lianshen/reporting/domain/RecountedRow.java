package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A row while it is being recounted. */
final class RecountedRow {

    long opening;
    long closing;
    long accepted;
    long closed;
    long approved;
    long approvedWithConditions;
    long refused;
    long undecided;
    long onTime;
    long statutoryDays;
    long promisedDays;
    long usedDays;
    long serialDays;
    long criticalPathDays;

    /** Counts where something that began and perhaps ended belongs; says whether it ended in this month. */
    boolean span(YearMonth month, LocalDate began, @Nullable LocalDate ended) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        if (began.isBefore(first) && (ended == null || !ended.isBefore(first))) {
            opening++;
        }
        if (!began.isAfter(last) && (ended == null || ended.isAfter(last))) {
            closing++;
        }
        if (YearMonth.from(began).equals(month)) {
            accepted++;
        }
        if (ended == null || !YearMonth.from(ended).equals(month)) {
            return false;
        }
        closed++;
        return true;
    }

    void outcome(String name) {
        switch (name) {
            case "APPROVED" -> approved++;
            case "APPROVED_WITH_CONDITIONS" -> approvedWithConditions++;
            case "REFUSED" -> refused++;
            default -> throw new IllegalArgumentException("outcome: " + name + " (expected: one that is known)");
        }
    }

    Row as(String key) {
        Figures flow = new Figures(
                accepted,
                closed,
                accepted - closed,
                approved,
                approvedWithConditions,
                refused,
                undecided,
                onTime,
                statutoryDays,
                promisedDays,
                usedDays,
                serialDays,
                criticalPathDays);
        return new Row(key, new LocalizedText(key, key), opening, flow, closing);
    }
}
