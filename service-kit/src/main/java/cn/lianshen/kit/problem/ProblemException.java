package cn.lianshen.kit.problem;

/** Carries a problem out of an adapter that cannot return one; use cases return refusals instead. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Has no stack trace: it reports the caller's mistake or an outage, never a bug. */
    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
