package cn.lianshen.reporting.web;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.reporting.domain.Figures;
import cn.lianshen.reporting.domain.Measure;
import cn.lianshen.reporting.domain.Measure.OnTimeBase;
import cn.lianshen.reporting.domain.MonthlyReport;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report as comma-separated values for spreadsheets, written row by row. It begins with a byte order mark, without which
 * they take Chinese for something else, and text that a spreadsheet would compute is made plain text.
 */
final class ReportTable {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<LocalizedText> HEAD = List.of(
            new LocalizedText("代码", "Code"),
            new LocalizedText("名称", "Name"),
            new LocalizedText("上期结转", "Opening"),
            new LocalizedText("受理", "Accepted"),
            new LocalizedText("办结", "Closed"),
            new LocalizedText("其中：同意", "Approved"),
            new LocalizedText("其中：附条件同意", "Approved with conditions"),
            new LocalizedText("其中：不同意", "Refused"),
            new LocalizedText("其中：撤件或终止", "Withdrawn or ended"),
            new LocalizedText("结转下期", "Closing"));
    private static final LocalizedText DEFINITIONS = new LocalizedText("指标口径", "Definitions");

    private final Locale locale;

    ReportTable(Locale locale) {
        this.locale = locale;
    }

    void write(MonthlyReport report, OnTimeBase base, OutputStream target) throws IOException {
        Set<Measure> shown = Measure.shownFor(report.by(), base);
        target.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        try (CsvWriter table = CsvWriter.builder().build(target, StandardCharsets.UTF_8)) {
            table.writeRecord(head(shown));
            report.rows().forEach(row -> table.writeRecord(cells(row, shown)));
            table.writeRecord("");
            table.writeRecord(in(DEFINITIONS));
            shown.forEach(measure ->
                    table.writeRecord(PlainCell.of(in(measure.title())), PlainCell.of(in(measure.definition()))));
        }
    }

    private List<String> head(Set<Measure> shown) {
        List<String> cells = new ArrayList<>(HEAD.stream().map(this::in).toList());
        for (Measure measure : shown) {
            cells.add(in(measure.title()) + " %");
            cells.add(in(new LocalizedText("分子", "numerator")));
            cells.add(in(new LocalizedText("分母", "denominator")));
        }
        return cells;
    }

    private List<String> cells(Row row, Set<Measure> shown) {
        Figures flow = row.flow();
        List<String> cells = new ArrayList<>(List.of(PlainCell.of(row.key()), PlainCell.of(in(row.name()))));
        Stream.of(
                        row.opening(),
                        flow.accepted(),
                        flow.closed(),
                        flow.approved(),
                        flow.approvedWithConditions(),
                        flow.refused(),
                        flow.undecided(),
                        row.closing())
                .map(String::valueOf)
                .forEach(cells::add);
        for (Measure measure : shown) {
            var rate = measure.of(row);
            cells.add(rate.percent().map(BigDecimal::toPlainString).orElse("—"));
            cells.add(rate.numerator().toPlainString());
            cells.add(rate.denominator().toPlainString());
        }
        return cells;
    }

    private String in(LocalizedText text) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.zh();
    }
}
