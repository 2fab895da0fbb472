package cn.lianshen.intake.catalogue.web;

import cn.lianshen.contracts.Plan;
import cn.lianshen.intake.application.domain.FilingCheck;
import cn.lianshen.intake.application.domain.Finding;
import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Planner;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.input.Findings;
import cn.lianshen.intake.input.IntakeProblem;
import cn.lianshen.kit.identity.AllowedForCallers;
import cn.lianshen.kit.problem.Problem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.worktime.WorkCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What may be applied for, and how a case would go. */
@RestController
@AllowedForCallers
@Tag(name = "catalogue", description = "事项与并联审批方案: what may be applied for")
class CatalogueController {

    private final Catalogue catalogue;
    private final Planner planner;
    private final Clock clock;

    CatalogueController(Catalogue catalogue, Planner planner, Clock clock) {
        this.catalogue = catalogue;
        this.planner = planner;
        this.clock = clock;
    }

    @GetMapping("/api/departments")
    @Operation(operationId = "listDepartments", summary = "All departments")
    List<DepartmentView> departments() {
        return catalogue.departments().stream().map(DepartmentView::of).toList();
    }

    @GetMapping("/api/schemes")
    @Operation(operationId = "listSchemes", summary = "The newest version of every joint scheme")
    List<SchemeView> schemes() {
        return catalogue.schemes().stream().map(this::view).toList();
    }

    @GetMapping("/api/schemes/{code}")
    @Operation(operationId = "getScheme", summary = "One joint scheme with its form, matters, materials and figures")
    SchemeView scheme(@PathVariable String code) {
        return view(find(code));
    }

    @PostMapping("/api/schemes/{code}/plan")
    @Operation(
            operationId = "previewPlan",
            summary = "How a case with this form would go if it were accepted today; stores nothing")
    Plan plan(@PathVariable String code, @Valid @RequestBody PlanRequest request) {
        Scheme scheme = find(code);
        List<Finding> findings = new FilingCheck(scheme, catalogue).ofForm(request.form());
        if (!findings.isEmpty()) {
            throw new ProblemException(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, IntakeProblem.FORM_INCOMPLETE)
                    .naming(Findings.violations(findings)));
        }
        LocalDate today = WorkCalendar.dateOf(clock.instant());
        return planner.plan(scheme, request.form(), today);
    }

    @Schema(description = "A form to be planned.")
    record PlanRequest(
            @Schema(
                    description = "Answers to every field of the scheme.",
                    example = "{\"envClass\":\"REPORT_FORM\",\"landArea\":12000,\"inFloodZone\":false}")
            @NotNull
            Map<String, Object> form) {}

    private Scheme find(String code) {
        return catalogue
                .scheme(code)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(HttpStatus.NOT_FOUND, IntakeProblem.SCHEME_UNKNOWN, code)));
    }

    private SchemeView view(Scheme scheme) {
        return SchemeView.of(scheme, catalogue);
    }
}
