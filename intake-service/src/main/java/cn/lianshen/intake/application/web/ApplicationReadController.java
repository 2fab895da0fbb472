package cn.lianshen.intake.application.web;

import cn.lianshen.intake.application.document.ResultDocument;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.ApplicationLine;
import cn.lianshen.intake.application.domain.ApplicationState;
import cn.lianshen.intake.application.domain.Applications;
import cn.lianshen.intake.application.domain.Desk;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.AllowedForCallers;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.web.Cursor;
import cn.lianshen.kit.web.Page;
import cn.lianshen.kit.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications and results to be read. */
@RestController
@RequestMapping("/api/applications")
@Tag(name = "applications", description = "联合申报: one application for all departments")
class ApplicationReadController {

    private final Applications applications;
    private final ApplicationReader reader;
    private final Desks desks;
    private final ResultDocument document;

    ApplicationReadController(
            Applications applications, ApplicationReader reader, Desks desks, ResultDocument document) {
        this.applications = applications;
        this.reader = reader;
        this.desks = desks;
        this.document = document;
    }

    @GetMapping
    @AllowedFor({Role.APPLICANT, Role.WINDOW_CLERK, Role.LEAD_WINDOW, Role.SUPERVISOR})
    @Operation(operationId = "listApplications", summary = "Applications in the caller's scope, the newest first")
    Page<ApplicationLine> list(
            Caller caller,
            Paging paging,
            @Parameter(description = "Only those in this state.", example = "READY")
                    @RequestParam(required = false)
                    @Nullable
                    ApplicationState state) {
        String after = paging.after() == null ? null : paging.after().keys(1).getFirst();
        Applications.Query query = query(desks.of(caller), state, after, paging.limit() + 1);
        return Page.of(applications.list(query), paging, line -> Cursor.at(line.position()));
    }

    private static Applications.Query query(
            Desk desk, @Nullable ApplicationState state, @Nullable String after, int limit) {
        return switch (desk.seat()) {
            case SUPERVISOR -> new Applications.Query(null, null, state, after, limit);
            case WINDOW_CLERK, LEAD_WINDOW ->
                new Applications.Query(null, desk.unifiedWindow() ? null : desk.department(), state, after, limit);
            case APPLICANT -> new Applications.Query(desk.actor().id(), null, state, after, limit);
            case OTHER -> throw new ProblemException(CommonProblem.ACCESS_DENIED.with());
        };
    }

    @GetMapping("/{id}")
    @AllowedForCallers
    @Operation(
            operationId = "getApplication",
            summary = "One application with its plan, decisions, proposal and result")
    ApplicationView application(Caller caller, @PathVariable String id) {
        Application application = reader.application(caller, id);
        return ApplicationView.of(application, reader.shownApplicant(caller, application));
    }

    @GetMapping("/{id}/result")
    @AllowedForCallers
    @Operation(operationId = "getResult", summary = "The combined result")
    ResultView result(Caller caller, @PathVariable String id) {
        Application application = reader.application(caller, id);
        return ResultView.of(application, reader.result(application));
    }

    @GetMapping(value = "/{id}/result.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @AllowedForCallers
    @Operation(operationId = "getResultDocument", summary = "The combined result as PDF")
    ResponseEntity<byte[]> resultDocument(Caller caller, @PathVariable String id) {
        Application application = reader.application(caller, id);
        byte[] pdf = document.pdf(application, reader.result(application));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(application.number() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
