package cn.lianshen.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.reporting.domain.Figures;
import cn.lianshen.reporting.domain.Grouping;
import cn.lianshen.reporting.domain.Measure.OnTimeBase;
import cn.lianshen.reporting.domain.MonthlyReport;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTableTest {

    private static final Figures SLOW = new Figures(3, 1, 2, 1, 0, 0, 0, 0, 20, 10, 30, 0, 0);

    @Test
    void beginsWithAByteOrderMark() throws IOException {
        assertThat(bytes(Locale.CHINESE, "规划局")).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void writesEveryRateWithItsNumeratorAndDenominator() throws IOException {
        String table = table(Locale.CHINESE, "规划局");

        assertThat(table.lines().toList().get(1))
                .isEqualTo("ZRZY,规划局,2,3,1,1,0,0,0,4,20.00,1,5,0.00,0,1,-50.00,-10,20,50.00,10,20");
        assertThat(table.lines().findFirst().orElseThrow()).contains("上期结转", "按时办结率（分母：办结） %", "分子", "分母");
        assertThat(table).contains("指标口径", "到期当日办结为按时");
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() throws IOException {
        assertThat(table(Locale.ENGLISH, "规划局"))
                .contains("Opening", "Planning", "Definitions")
                .doesNotContain("上期结转");
    }

    @Test
    void showsADashWhereThereIsNothingToDivideBy() throws IOException {
        MonthlyReport nothing = new MonthlyReport(
                YearMonth.of(2026, 3),
                Grouping.DEPARTMENT,
                List.of(new Row("ZRZY", new LocalizedText("规划局", "Planning"), 0, Figures.NONE, 0)));

        assertThat(new String(bytes(nothing, Locale.CHINESE), StandardCharsets.UTF_8))
                .contains("—,0,0");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+86", "-2", "@sum", "＝1", "'\t=1'"})
    void makesPlainTextOfWhatASpreadsheetWouldCompute(String name) throws IOException {
        assertThat(table(Locale.CHINESE, name)).contains("ZRZY,'" + name + ",");
    }

    private static String table(Locale locale, String name) throws IOException {
        return new String(bytes(locale, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Locale locale, String name) throws IOException {
        Row row = new Row("ZRZY", new LocalizedText(name, "Planning"), 2, SLOW, 4);
        return bytes(new MonthlyReport(YearMonth.of(2026, 3), Grouping.DEPARTMENT, List.of(row)), locale);
    }

    private static byte[] bytes(MonthlyReport report, Locale locale) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        new ReportTable(locale).write(report, OnTimeBase.CLOSED, target);
        return target.toByteArray();
    }
}
