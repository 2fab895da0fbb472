package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.Plan;
import cn.lianshen.worktime.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a case that matter for its figures. */
final class RecountedCase {

    @Nullable
    ApplicationAccepted accepted;

    @Nullable
    ApplicationResultIssued issued;

    @Nullable
    ApplicationWithdrawn withdrawn;

    final Map<String, RecountedReview> reviews = new HashMap<>();

    RecountedReview review(String matter) {
        return reviews.computeIfAbsent(matter, _ -> new RecountedReview(matter));
    }

    String scheme() {
        return accepted == null ? "" : accepted.scheme().code();
    }

    String line() {
        return accepted == null ? "" : accepted.line();
    }

    void count(Map<String, RecountedRow> rows, String key, YearMonth month, PlainCalendar calendar) {
        if (accepted == null) {
            return;
        }
        RecountedRow row = rows.computeIfAbsent(key, _ -> new RecountedRow());
        LocalDate began = accepted.acceptedOn();
        LocalDate ended = endedOn();
        if (row.span(month, began, ended) && ended != null) {
            countClosed(row, accepted.plan(), began, ended, calendar);
        }
    }

    private @Nullable LocalDate endedOn() {
        if (issued != null) {
            return WorkCalendar.dateOf(issued.at());
        }
        return withdrawn == null ? null : WorkCalendar.dateOf(withdrawn.at());
    }

    private void countClosed(RecountedRow row, Plan plan, LocalDate began, LocalDate ended, PlainCalendar calendar) {
        int used = calendar.workingDaysBetween(began, ended);
        int promised = calendar.workingDaysBetween(began, plan.promisedDue());
        row.onTime += used <= promised ? 1 : 0;
        if (issued == null) {
            row.undecided++;
            return;
        }
        row.outcome(issued.conclusion().name());
        row.usedDays += used;
        row.promisedDays += promised;
        row.statutoryDays += calendar.workingDaysBetween(began, plan.statutoryDue());
        row.serialDays += plan.serialDays();
        row.criticalPathDays += plan.criticalPathDays();
    }
}
