package cn.lianshen.kit.web;

import cn.lianshen.kit.decision.Outcome;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.Problem;
import cn.lianshen.kit.problem.ProblemException;
import java.util.function.Function;

/** Turns what became of a command into an answer or a problem; the same at every edge. */
public final class CommandAnswers {

    private CommandAnswers() {}

    /**
     * What the caller is told if the command was done.
     *
     * @param missing what he is told if there is no such aggregate
     * @param refusal what he is told if the aggregate declined
     * @throws ProblemException in every other case
     */
    public static <A, R> A require(Outcome<A, R> outcome, Problem missing, Function<R, Problem> refusal) {
        return switch (outcome) {
            case Outcome.Done<A, R> done -> done.answer();
            case Outcome.Refused<A, R> refused -> throw new ProblemException(refusal.apply(refused.refusal()));
            case Outcome.Missing<A, R> _ -> throw new ProblemException(missing);
            case Outcome.Barred<A, R> _ -> throw new ProblemException(CommonProblem.REFUSED_BEFORE.with());
            case Outcome.KeyReused<A, R> _ -> throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED.with());
            case Outcome.Busy<A, R> _ -> throw new ProblemException(CommonProblem.UNAVAILABLE.with());
        };
    }
}
