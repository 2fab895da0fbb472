package cn.lianshen.approval.domain;

/** Why a review declines what it is asked to do. */
public enum Refusal {
    /** The caller may not know that it exists. */
    NOT_FOUND,
    /** Known to the caller, but not his to do. */
    NOT_YOURS,
    /** Its prerequisites are not decided yet. */
    NOT_OPEN_YET,
    CLAIMED_BY_ANOTHER,
    NOT_CLAIMED,
    ALREADY_DECIDED,
    NOT_DECIDED,
    CANCELLED,
    /** The result is issued or the application withdrawn. */
    CASE_CLOSED,
    /** A refusal without reason or remedies, or conditions that do not fit the outcome (行政许可法 38). */
    VERDICT_INCOMPLETE,
    /** Consent and refusal cannot be exchanged once other matters have opened or ended because of it. */
    DEPENDANTS_RELY_ON_IT
}
