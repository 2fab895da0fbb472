package cn.lianshen.intake.application.web;

import cn.lianshen.intake.application.domain.Refusal;
import cn.lianshen.intake.application.usecase.StartRefusal;
import cn.lianshen.intake.application.usecase.SubmitApplication.NotSubmitted;
import cn.lianshen.intake.input.Findings;
import cn.lianshen.intake.input.IntakeProblem;
import cn.lianshen.kit.problem.Problem;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP. */
final class RefusalProblems {

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> missing();
            case NOT_YOURS, DECIDER_MAY_NOT_ISSUE -> Problem.of(HttpStatus.FORBIDDEN, refusal);
            case ALREADY_SUBMITTED,
                    NOT_SUBMITTED,
                    ALREADY_ACCEPTED,
                    NOT_READY,
                    ALREADY_ISSUED,
                    ALREADY_WITHDRAWN,
                    WAS_NOT_ACCEPTED,
                    MANDATORY_MATTER_REFUSED -> Problem.of(HttpStatus.CONFLICT, refusal);
            case DEVIATION_NEEDS_REASON -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        };
    }

    static Problem of(NotSubmitted refusal) {
        return switch (refusal) {
            case NotSubmitted.Declined declined -> of(declined.refusal());
            case NotSubmitted.Incomplete incomplete ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, IntakeProblem.FILING_INCOMPLETE)
                        .naming(Findings.violations(incomplete.findings()));
        };
    }

    static Problem of(StartRefusal refusal) {
        return switch (refusal) {
            case StartRefusal.Incomplete incomplete ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, IntakeProblem.FILING_INCOMPLETE)
                        .naming(Findings.violations(incomplete.findings()));
            case StartRefusal.UnknownScheme unknown ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, IntakeProblem.SCHEME_UNKNOWN, unknown.code());
            case StartRefusal.UnknownProject unknown ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, IntakeProblem.PROJECT_UNKNOWN, unknown.code());
            case StartRefusal.ProjectNeeded _ ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, IntakeProblem.PROJECT_NEEDED);
            case StartRefusal.NameNeeded _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, IntakeProblem.NAME_NEEDED);
            case StartRefusal.AcceptanceNotYours _ -> of(Refusal.NOT_YOURS);
        };
    }

    static Problem missing() {
        return Problem.of(HttpStatus.NOT_FOUND, Refusal.NOT_FOUND);
    }
}
