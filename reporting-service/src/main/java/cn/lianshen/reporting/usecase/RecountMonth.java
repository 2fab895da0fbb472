package cn.lianshen.reporting.usecase;

import cn.lianshen.reporting.domain.Grouping;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import cn.lianshen.reporting.domain.Recount;
import cn.lianshen.worktime.WorkCalendar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts a month a second time, from the log itself and in another way, and says where the figures differ. While events
 * still arrive, the running month may differ by those that came in between; a month that is over must not.
 */
public final class RecountMonth {

    private final CaseLog log;
    private final ReportMonth reports;
    private final WorkCalendar calendar;

    public RecountMonth(CaseLog log, ReportMonth reports, WorkCalendar calendar) {
        this.log = log;
        this.reports = reports;
        this.calendar = calendar;
    }

    /**
     * One row that differs.
     *
     * @param reported absent if only the recount has it
     * @param recounted absent if only the report has it
     */
    public record Difference(
            Grouping by,
            String key,
            @Nullable Row reported,
            @Nullable Row recounted) {}

    /**
     * What came out.
     *
     * @param events how many the log holds, repetitions left out
     * @param rows how many rows were compared
     */
    public record Recounted(YearMonth month, long events, int rows, List<Difference> differences) {

        public boolean equal() {
            return differences.isEmpty();
        }
    }

    /** Empty if the log has lost its beginning, so that a recount would prove nothing. */
    public Optional<Recounted> handle(YearMonth month) {
        return log.isWhole() ? Optional.of(recount(month)) : Optional.empty();
    }

    private Recounted recount(YearMonth month) {
        Recount recount = new Recount(calendar);
        log.read(recount::hear);
        List<Difference> differences = new ArrayList<>();
        int rows = 0;
        for (Grouping by : Grouping.values()) {
            Map<String, Row> reported = byKey(reports.report(month, by).rows());
            Map<String, Row> recounted = byKey(recount.rows(month, by));
            TreeSet<String> keys = new TreeSet<>(reported.keySet());
            keys.addAll(recounted.keySet());
            rows += keys.size();
            for (String key : keys) {
                if (!sameFigures(reported.get(key), recounted.get(key))) {
                    differences.add(new Difference(by, key, reported.get(key), recounted.get(key)));
                }
            }
        }
        return new Recounted(month, recount.events(), rows, differences);
    }

    private static boolean sameFigures(@Nullable Row one, @Nullable Row other) {
        return one != null
                && other != null
                && one.opening() == other.opening()
                && one.closing() == other.closing()
                && Objects.equals(one.flow(), other.flow());
    }

    /** A row in which nothing is open and nothing happened is no row: the report has one for every subject ever heard of. */
    private static Map<String, Row> byKey(List<Row> rows) {
        return rows.stream().filter(row -> !row.isEmpty()).collect(Collectors.toMap(Row::key, Function.identity()));
    }
}
