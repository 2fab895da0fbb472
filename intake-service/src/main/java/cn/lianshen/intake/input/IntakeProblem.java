package cn.lianshen.intake.input;

/** Problems of requests that never reach an application; the refusals of an application carry their own names. */
public enum IntakeProblem {
    SCHEME_UNKNOWN,
    FORM_INCOMPLETE,
    FILING_INCOMPLETE,
    PROJECT_UNKNOWN,
    PROJECT_NEEDED,
    NAME_NEEDED,
    PROJECT_NOT_FOUND,
    PROJECT_CODE_TAKEN,
    RESULT_NOT_ISSUED,
    RESULT_UNKNOWN;

    /** Rules of fields that only this service has. */
    public enum Rule {
        /** A code fails one of its checks. */
        CODE_CHECK
    }
}
