package cn.lianshen.intake.application.domain;

/** Why an application declines what it is asked to do. */
public enum Refusal {
    /** The caller may not know that it exists. */
    NOT_FOUND,
    /** Known to the caller, but not his to do. */
    NOT_YOURS,
    ALREADY_SUBMITTED,
    NOT_SUBMITTED,
    ALREADY_ACCEPTED,
    /** Departments are still deciding. */
    NOT_READY,
    /** There is one result, and it is there already. */
    ALREADY_ISSUED,
    ALREADY_WITHDRAWN,
    WAS_NOT_ACCEPTED,
    /** Another conclusion than the proposed one needs a reason. */
    DEVIATION_NEEDS_REASON,
    /** A department refused a mandatory matter; the lead window cannot approve over it. */
    MANDATORY_MATTER_REFUSED,
    /** Who decided a matter of the case may not issue its result (S4). */
    DECIDER_MAY_NOT_ISSUE
}
