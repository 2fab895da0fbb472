package cn.lianshen.reporting.web;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.reporting.domain.Figures;
import cn.lianshen.reporting.domain.Measure;
import cn.lianshen.reporting.domain.Measure.OnTimeBase;
import cn.lianshen.reporting.domain.MonthlyReport;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import cn.lianshen.reporting.domain.Subject;
import cn.lianshen.reporting.usecase.ReportMonth.Reported;
import cn.lianshen.worktime.rate.Rate;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A monthly report with everything a reader needs to check it.
 *
 * @param month ISO year and month
 * @param unit what is counted: whole cases, or the reviews of departments
 * @param asOf everything stored by then is counted
 */
record ReportAnswer(
        String month, String by, Subject.Unit unit, Instant asOf, List<RowAnswer> rows, List<Definition> definitions) {

    /** One row; {@code opening + accepted = closed + closing}. */
    record RowAnswer(
            String key,
            LocalizedText name,
            long opening,
            long accepted,
            long closed,
            Outcomes closedBy,
            long closing,
            Map<String, RateAnswer> rates) {

        static RowAnswer of(Row row, Set<Measure> shown) {
            Figures flow = row.flow();
            Map<String, RateAnswer> rates = new LinkedHashMap<>();
            shown.forEach(measure -> rates.put(measure.field(), RateAnswer.of(measure.of(row))));
            return new RowAnswer(
                    row.key(),
                    row.name(),
                    row.opening(),
                    flow.accepted(),
                    flow.closed(),
                    new Outcomes(flow.approved(), flow.approvedWithConditions(), flow.refused(), flow.undecided()),
                    row.closing(),
                    rates);
        }
    }

    /** @param withdrawn cases withdrawn, or reviews that ended without a decision */
    record Outcomes(long approved, long approvedWithConditions, long refused, long withdrawn) {}

    /** @param value percent with two decimals, or null for 0 of 0 */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RateAnswer(
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable String value) {

        static RateAnswer of(Rate rate) {
            return new RateAnswer(
                    rate.numerator(),
                    rate.denominator(),
                    rate.percent().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    /** What a rate of the report is. */
    record Definition(String field, String formula, LocalizedText name, LocalizedText definition) {

        static Definition of(Measure measure) {
            return new Definition(measure.field(), measure.formula(), measure.title(), measure.definition());
        }
    }

    static ReportAnswer of(Reported reported, OnTimeBase base) {
        MonthlyReport report = reported.report();
        Set<Measure> shown = Measure.shownFor(report.by(), base);
        return new ReportAnswer(
                report.month().toString(),
                report.by().name(),
                report.by().unit(),
                reported.asOf(),
                report.rows().stream().map(row -> RowAnswer.of(row, shown)).toList(),
                shown.stream().map(Definition::of).toList());
    }
}
