package cn.lianshen.intake.project.web;

import cn.lianshen.contracts.code.ProjectCode;
import cn.lianshen.intake.input.Codes;
import cn.lianshen.intake.input.IntakeProblem;
import cn.lianshen.intake.project.domain.Project;
import cn.lianshen.intake.project.domain.Projects;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.AllowedForCallers;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.Problem;
import cn.lianshen.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects and their unified codes (赋码). */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "projects", description = "投资项目: known by their unified code")
class ProjectController {

    private final Projects projects;
    private final Clock clock;

    ProjectController(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    @PutMapping("/{code}")
    @AllowedFor({Role.APPLICANT, Role.WINDOW_CLERK, Role.LEAD_WINDOW})
    @Operation(
            operationId = "registerProject",
            summary = "Register a project under its unified code; doing it again changes nothing")
    ProjectView register(Caller caller, @PathVariable String code, @Valid @RequestBody ProjectRequest request) {
        String valid = Codes.require("code", ProjectCode.parse(code)).value();
        Project kept = projects.register(new Project(valid, request.name().strip(), caller.id(), clock.instant()));
        if (!kept.name().equals(request.name().strip())) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, IntakeProblem.PROJECT_CODE_TAKEN, valid));
        }
        return ProjectView.of(kept);
    }

    @GetMapping("/{code}")
    @AllowedForCallers
    @Operation(operationId = "getProject", summary = "One project")
    ProjectView project(@PathVariable String code) {
        return projects.find(code)
                .map(ProjectView::of)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(HttpStatus.NOT_FOUND, IntakeProblem.PROJECT_NOT_FOUND, code)));
    }

    @Schema(description = "A project to be registered.")
    record ProjectRequest(
            @Schema(description = "Its name.", example = "五华区第三小学新建项目") @NotBlank @Size(max = 200)
            String name) {}

    @Schema(description = "A registered project.")
    record ProjectView(
            @Schema(description = "Unified project code (GB/T 40058).", example = "2503-530102-04-01-100017")
            String code,

            @Schema(description = "Its name.", example = "五华区第三小学新建项目")
            String name,

            @Schema(description = "When it was registered.", example = "2026-11-21T09:30:00Z")
            Instant registeredAt) {

        static ProjectView of(Project project) {
            return new ProjectView(project.code(), project.name(), project.registeredAt());
        }
    }
}
