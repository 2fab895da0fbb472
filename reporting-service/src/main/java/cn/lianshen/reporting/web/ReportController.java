package cn.lianshen.reporting.web;

import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.reporting.domain.Grouping;
import cn.lianshen.reporting.domain.Measure.OnTimeBase;
import cn.lianshen.reporting.domain.MonthlyReport.Row;
import cn.lianshen.reporting.usecase.RecountMonth;
import cn.lianshen.reporting.usecase.ReportMonth;
import cn.lianshen.reporting.usecase.ReportMonth.OwnDepartmentOnly;
import cn.lianshen.reporting.usecase.ReportMonth.Reported;
import cn.lianshen.reporting.usecase.ReportMonth.Unreconciled;
import cn.lianshen.reporting.usecase.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a month, as JSON and as a table, and their recount from the log. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "reports", description = "统计报表: figures of a month")
class ReportController {

    private final ReportMonth reportMonth;
    private final RecountMonth recountMonth;

    ReportController(ReportMonth reportMonth, RecountMonth recountMonth) {
        this.reportMonth = reportMonth;
        this.recountMonth = recountMonth;
    }

    @GetMapping(path = "/monthly", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor({Role.SUPERVISOR, Role.LEAD_WINDOW, Role.SYSTEM_ADMIN, Role.REVIEWER, Role.DECIDER})
    @Operation(
            operationId = "getMonthlyReport",
            summary = "What was carried over, came, was closed and is carried on, with its rates")
    ReportAnswer monthly(
            Caller caller,
            @Parameter(description = "Month in China.", example = "2026-11") @RequestParam YearMonth month,
            @Parameter(description = "What makes a row.", example = "DEPARTMENT") @RequestParam(defaultValue = "TOTAL")
                    Grouping by,
            @Parameter(description = "What the on-time rate is divided by.", example = "CLOSED")
                    @RequestParam(defaultValue = "CLOSED")
                    OnTimeBase onTimeBase) {
        return ReportAnswer.of(report(caller, month, by), onTimeBase);
    }

    @GetMapping(path = "/monthly.csv", produces = ReportTable.MEDIA_TYPE)
    @AllowedFor({Role.SUPERVISOR, Role.LEAD_WINDOW, Role.SYSTEM_ADMIN, Role.REVIEWER, Role.DECIDER})
    @Operation(operationId = "getMonthlyReportTable", summary = "The monthly report as a table for spreadsheets")
    void table(
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            @Parameter(description = "Month in China.", example = "2026-11") @RequestParam YearMonth month,
            @Parameter(description = "What makes a row.", example = "DEPARTMENT") @RequestParam(defaultValue = "TOTAL")
                    Grouping by,
            @Parameter(description = "What the on-time rate is divided by.", example = "CLOSED")
                    @RequestParam(defaultValue = "CLOSED")
                    OnTimeBase onTimeBase)
            throws IOException {
        Reported reported = report(caller, month, by);
        response.setContentType(ReportTable.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lianshen-" + month + "-" + by + ".csv\"");
        new ReportTable(locale).write(reported.report(), onTimeBase, response.getOutputStream());
    }

    @GetMapping(path = "/recount", produces = MediaType.APPLICATION_JSON_VALUE)
    @AllowedFor({Role.SYSTEM_ADMIN, Role.AUDITOR})
    @Operation(operationId = "recountMonth", summary = "Counts a month again from the log and names every difference")
    RecountAnswer recount(
            @Parameter(description = "Month in China.", example = "2026-11") @RequestParam YearMonth month) {
        return recountMonth
                .handle(month)
                .map(RecountAnswer::of)
                .orElseThrow(() -> new ProblemException(ReportingRefusal.LOG_CUT_OFF.with()));
    }

    private Reported report(Caller caller, YearMonth month, Grouping by) {
        Scope scope =
                Scope.ofReports(caller).orElseThrow(() -> new ProblemException(CommonProblem.ACCESS_DENIED.with()));
        return switch (reportMonth.handle(new ReportMonth.Query(month, by, scope))) {
            case Reported reported -> reported;
            case OwnDepartmentOnly _ -> throw new ProblemException(ReportingRefusal.OWN_DEPARTMENT_ONLY.with());
            case Unreconciled unreconciled -> throw unreconciled(unreconciled.row());
        };
    }

    private static ProblemException unreconciled(Row row) {
        return new ProblemException(ReportingRefusal.REPORT_UNRECONCILED.with(
                row.key(),
                row.opening(),
                row.flow().accepted(),
                row.flow().closed(),
                row.closing(),
                row.reconciliation().difference().toPlainString()));
    }
}
