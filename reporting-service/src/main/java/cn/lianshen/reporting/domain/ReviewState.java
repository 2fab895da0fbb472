package cn.lianshen.reporting.domain;

/** How far one department's review (部门办件) has come. */
public enum ReviewState {
    /** A matter it depends on is not decided yet. */
    WAITING,
    OPEN,
    CLAIMED,
    DECIDED,
    /** Ended without a decision. */
    CANCELLED
}
