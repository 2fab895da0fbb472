package cn.lianshen.approval.web;

import cn.lianshen.approval.domain.Officer;
import cn.lianshen.approval.domain.Progress;
import cn.lianshen.approval.domain.Refusal;
import cn.lianshen.approval.usecase.ClaimReview;
import cn.lianshen.approval.usecase.CorrectDecision;
import cn.lianshen.approval.usecase.DecideReview;
import cn.lianshen.approval.usecase.ReleaseReview;
import cn.lianshen.contracts.Actor;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.web.CommandAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people of a department do to a review. */
@RestController
@RequestMapping("/api/reviews/{id}")
@Tag(name = "reviews", description = "部门办件: what a department reviews")
class ReviewCommandController {

    private final ClaimReview claimReview;
    private final ReleaseReview releaseReview;
    private final DecideReview decideReview;
    private final CorrectDecision correctDecision;

    ReviewCommandController(
            ClaimReview claimReview,
            ReleaseReview releaseReview,
            DecideReview decideReview,
            CorrectDecision correctDecision) {
        this.claimReview = claimReview;
        this.releaseReview = releaseReview;
        this.decideReview = decideReview;
        this.correctDecision = correctDecision;
    }

    @PutMapping("/claim")
    @AllowedFor({Role.REVIEWER, Role.DECIDER})
    @Operation(operationId = "claimReview", summary = "Take a review out of the department's pool (认领)")
    Progress claim(Caller caller, CommandId commandId, @PathVariable String id) {
        return answer(claimReview.handle(new ClaimReview.Command(commandId, id, officer(caller))));
    }

    @DeleteMapping("/claim")
    @AllowedFor({Role.REVIEWER, Role.DECIDER})
    @Operation(operationId = "releaseReview", summary = "Put a review back into the department's pool (退回认领)")
    Progress release(Caller caller, CommandId commandId, @PathVariable String id) {
        return answer(releaseReview.handle(new ReleaseReview.Command(commandId, id, officer(caller))));
    }

    @PutMapping("/decision")
    @AllowedFor(Role.DECIDER)
    @Operation(operationId = "decideReview", summary = "Decide a matter; deciding an unclaimed review claims it")
    Progress decide(
            Caller caller, CommandId commandId, @PathVariable String id, @Valid @RequestBody DecisionRequest request) {
        return answer(decideReview.handle(new DecideReview.Command(commandId, id, officer(caller), request.verdict())));
    }

    @PutMapping("/decision-correction")
    @AllowedFor(Role.DECIDER)
    @Operation(operationId = "correctDecision", summary = "Replace a decision before the result is issued")
    Progress correct(
            Caller caller,
            CommandId commandId,
            @PathVariable String id,
            @Valid @RequestBody CorrectionRequest request) {
        return answer(correctDecision.handle(new CorrectDecision.Command(
                commandId, id, officer(caller), request.decision().verdict(), request.correctionReason())));
    }

    /** Whoever has no department belongs to none, and every review is another's. */
    private static Officer officer(Caller caller) {
        return new Officer(
                new Actor(caller.id(), caller.name()), caller.department().orElse(""), caller.has(Role.DECIDER));
    }

    private static Progress answer(Outcome<Progress, Refusal> outcome) {
        return CommandAnswers.require(outcome, RefusalProblems.missing(), RefusalProblems::of);
    }
}
