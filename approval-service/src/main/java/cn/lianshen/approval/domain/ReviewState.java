package cn.lianshen.approval.domain;

/** Where a review stands. The last two are final, except that a decision may be corrected until the case is closed. */
public enum ReviewState {
    /** Its prerequisites are not decided yet. */
    WAITING,
    /** In the department's pool. */
    OPEN,
    CLAIMED,
    DECIDED,
    CANCELLED
}
