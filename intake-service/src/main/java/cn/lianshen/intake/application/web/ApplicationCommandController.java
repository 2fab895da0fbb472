package cn.lianshen.intake.application.web;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.intake.application.domain.Issued;
import cn.lianshen.intake.application.domain.Receipt;
import cn.lianshen.intake.application.usecase.AcceptApplication;
import cn.lianshen.intake.application.usecase.DeclineAcceptance;
import cn.lianshen.intake.application.usecase.IssueResult;
import cn.lianshen.intake.application.usecase.StartApplication;
import cn.lianshen.intake.application.usecase.SubmitApplication;
import cn.lianshen.intake.application.usecase.WithdrawApplication;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.health.Overflow;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.web.CommandAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What applicants and the lead window do. */
@RestController
@RequestMapping("/api/applications")
@Tag(name = "applications", description = "联合申报: one application for all departments")
class ApplicationCommandController {

    private static final Duration UNTIL_LESS_WAITS = Duration.ofMinutes(1);

    private final StartApplication start;
    private final SubmitApplication submit;
    private final AcceptApplication accept;
    private final DeclineAcceptance decline;
    private final WithdrawApplication withdraw;
    private final IssueResult issue;
    private final Desks desks;
    private final Overflow overflow;

    ApplicationCommandController(
            StartApplication start,
            SubmitApplication submit,
            AcceptApplication accept,
            DeclineAcceptance decline,
            WithdrawApplication withdraw,
            IssueResult issue,
            Desks desks,
            Overflow overflow) {
        this.start = start;
        this.submit = submit;
        this.accept = accept;
        this.decline = decline;
        this.withdraw = withdraw;
        this.issue = issue;
        this.desks = desks;
        this.overflow = overflow;
    }

    @PostMapping
    @AllowedFor({Role.APPLICANT, Role.WINDOW_CLERK, Role.LEAD_WINDOW})
    @Operation(operationId = "startApplication", summary = "Start a joint application")
    ResponseEntity<Receipt> start(Caller caller, CommandId commandId, @Valid @RequestBody ApplicationRequest request) {
        if (overflow.isReached()) {
            throw new ProblemException(CommonProblem.OVERFLOWING.with().retryAfter(UNTIL_LESS_WAITS));
        }
        Receipt receipt = CommandAnswers.require(
                start.handle(request.command(commandId, desks.of(caller))),
                RefusalProblems.missing(),
                RefusalProblems::of);
        return ResponseEntity.created(URI.create("/api/applications/" + receipt.id()))
                .body(receipt);
    }

    @PutMapping("/{id}/submission")
    @AllowedFor({Role.APPLICANT, Role.WINDOW_CLERK, Role.LEAD_WINDOW})
    @Operation(operationId = "submitApplication", summary = "Hand a draft in")
    Receipt submit(Caller caller, CommandId commandId, @PathVariable String id) {
        return CommandAnswers.require(
                submit.handle(new SubmitApplication.Command(commandId, id, desks.of(caller))),
                RefusalProblems.missing(),
                RefusalProblems::of);
    }

    @PutMapping("/{id}/acceptance")
    @AllowedFor({Role.WINDOW_CLERK, Role.LEAD_WINDOW})
    @Operation(operationId = "acceptApplication", summary = "Accept; every department gets its copy at once (及时抄告)")
    Receipt accept(Caller caller, CommandId commandId, @PathVariable String id) {
        return CommandAnswers.require(
                accept.handle(new AcceptApplication.Command(commandId, id, desks.of(caller))),
                RefusalProblems.missing(),
                RefusalProblems::of);
    }

    @PutMapping("/{id}/non-acceptance")
    @AllowedFor({Role.WINDOW_CLERK, Role.LEAD_WINDOW})
    @Operation(operationId = "declineAcceptance", summary = "Do not accept (不予受理), with the reason")
    Receipt decline(
            Caller caller, CommandId commandId, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
        return CommandAnswers.require(
                decline.handle(new DeclineAcceptance.Command(commandId, id, desks.of(caller), request.reason())),
                RefusalProblems.missing(),
                RefusalProblems::of);
    }

    @PutMapping("/{id}/withdrawal")
    @AllowedFor({Role.APPLICANT, Role.WINDOW_CLERK, Role.LEAD_WINDOW})
    @Operation(operationId = "withdrawApplication", summary = "Take the application back (撤件)")
    Receipt withdraw(
            Caller caller, CommandId commandId, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
        return CommandAnswers.require(
                withdraw.handle(new WithdrawApplication.Command(commandId, id, desks.of(caller), request.reason())),
                RefusalProblems.missing(),
                RefusalProblems::of);
    }

    @PutMapping("/{id}/result")
    @AllowedFor(Role.LEAD_WINDOW)
    @Operation(operationId = "issueResult", summary = "Issue the one combined result")
    Issued issue(
            Caller caller, CommandId commandId, @PathVariable String id, @Valid @RequestBody IssueRequest request) {
        return CommandAnswers.require(
                issue.handle(new IssueResult.Command(
                        commandId, id, desks.of(caller), request.conclusion(), request.deviationReason())),
                RefusalProblems.missing(),
                RefusalProblems::of);
    }

    @Schema(description = "Why.")
    record ReasonRequest(
            @Schema(description = "The reason, as people will read it.", example = "项目调整，另行申报。")
            @NotBlank
            @Size(max = 2000)
            String reason) {}

    @Schema(description = "The conclusion to be issued.")
    record IssueRequest(
            @Schema(description = "What is concluded; the proposal, or with a reason another.", example = "APPROVED")
            @NotNull
            Conclusion conclusion,

            @Schema(description = "Why it differs from the proposal.", example = "经会商，另行论证。")
            @Nullable
            @Size(max = 2000)
            String deviationReason) {}
}
