package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.worktime.rate.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The figures of one month: what was carried over, what came, what was closed and what is carried on (M22, M97). */
public record MonthlyReport(YearMonth month, Grouping by, List<Row> rows) {

    public MonthlyReport {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param opening 上期结转: open when the month began
     * @param flow what happened in the month
     * @param closing 结转下期: open when it ended, or now
     */
    public record Row(String key, LocalizedText name, long opening, Figures flow, long closing) {

        static Row empty(String key, LocalizedText name) {
            return new Row(key, name, 0, Figures.NONE, 0);
        }

        /** What there was to be closed: carried over and accepted. */
        public long due() {
            return opening + flow.accepted();
        }

        /** 勾稽: opening + accepted = closed + closing. */
        public Sum reconciliation() {
            return new Sum(
                    List.of(BigDecimal.valueOf(opening), BigDecimal.valueOf(flow.accepted())),
                    BigDecimal.valueOf(flow.closed() + closing));
        }

        /** Nothing is open and nothing happened. */
        public boolean isEmpty() {
            return opening == 0 && closing == 0 && flow.equals(Figures.NONE);
        }

        private Row before(Figures figures) {
            return new Row(key, name, opening + figures.net(), flow, closing + figures.net());
        }

        private Row within(Figures figures) {
            return new Row(key, name, opening, flow.plus(figures), closing + figures.net());
        }
    }

    /** @param days every day on which anything happened, up to the end of the month */
    public static MonthlyReport of(YearMonth month, Grouping by, Stream<DayTally> days) {
        Map<String, Row> rows = new TreeMap<>();
        if (by == Grouping.TOTAL) {
            rows.put(by.name(), Row.empty(by.name(), Grouping.ALL));
        }
        LocalDate first = month.atDay(1);
        days.forEach(tally -> tally.entries()
                .forEach(entry -> by.rowOf(entry.subject()).ifPresent(key -> {
                    Row row = rows.getOrDefault(key, Row.empty(key, by.nameOf(entry)));
                    boolean earlier = tally.day().isBefore(first);
                    rows.put(key, earlier ? row.before(entry.figures()) : row.within(entry.figures()));
                })));
        return new MonthlyReport(month, by, List.copyOf(rows.values()));
    }

    /** The first row whose sides differ; with one, the report must not be shown. */
    public Optional<Row> unreconciled() {
        return rows.stream().filter(row -> !row.reconciliation().holds()).findFirst();
    }

    /** The report for those who may see one row only. */
    public MonthlyReport only(String key) {
        return new MonthlyReport(
                month, by, rows.stream().filter(row -> row.key().equals(key)).toList());
    }
}
