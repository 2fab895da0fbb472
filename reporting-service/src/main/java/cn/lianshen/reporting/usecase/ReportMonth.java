package cn.lianshen.reporting.usecase;

import cn.lianshen.reporting.domain.Grouping;
import cn.lianshen.reporting.domain.MonthlyReport;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Gives the figures of a month, unless they contradict themselves. */
public final class ReportMonth {

    private final CountDays days;
    private final Clock clock;

    public ReportMonth(CountDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** What is asked for. */
    public record Query(YearMonth month, Grouping by, Scope scope) {}

    /** The report, or why there is none. */
    public sealed interface Answer {}

    /** @param asOf everything that was stored by then is counted */
    public record Reported(MonthlyReport report, Instant asOf) implements Answer {}

    /** The caller may see its own department's reviews, and nothing that is counted over all departments. */
    public record OwnDepartmentOnly() implements Answer {}

    /** Opening + accepted and closed + closing differ (勾稽不符), in this row. */
    public record Unreconciled(MonthlyReport.Row row) implements Answer {}

    public Answer handle(Query query) {
        if (query.scope() instanceof Scope.OfApplicant
                || query.scope() instanceof Scope.OfDepartment && query.by() != Grouping.DEPARTMENT) {
            return new OwnDepartmentOnly();
        }
        Instant asOf = clock.instant();
        MonthlyReport all = report(query.month(), query.by());
        MonthlyReport shown = query.scope() instanceof Scope.OfDepartment own ? all.only(own.code()) : all;
        Optional<MonthlyReport.Row> wrong = shown.unreconciled();
        return wrong.isPresent() ? new Unreconciled(wrong.get()) : new Reported(shown, asOf);
    }

    MonthlyReport report(YearMonth month, Grouping by) {
        return MonthlyReport.of(month, by, days.upTo(month.atEndOfMonth()).stream());
    }
}
