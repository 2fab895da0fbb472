package cn.lianshen.approval.web;

import cn.lianshen.approval.domain.Refusal;
import cn.lianshen.kit.problem.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What a refusal is over HTTP. */
final class RefusalProblems {

    private static final Duration FAN_OUT = Duration.ofSeconds(1);

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> missing();
            case NOT_YOURS -> Problem.of(HttpStatus.FORBIDDEN, refusal);
            case NOT_OPEN_YET,
                    CLAIMED_BY_ANOTHER,
                    NOT_CLAIMED,
                    ALREADY_DECIDED,
                    NOT_DECIDED,
                    CANCELLED,
                    CASE_CLOSED,
                    DEPENDANTS_RELY_ON_IT -> Problem.of(HttpStatus.CONFLICT, refusal);
            case VERDICT_INCOMPLETE -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        };
    }

    /** Right after acceptance a review may not have arrived yet; it is worth asking again. */
    static Problem missing() {
        return Problem.of(HttpStatus.NOT_FOUND, Refusal.NOT_FOUND).retryAfter(FAN_OUT);
    }
}
