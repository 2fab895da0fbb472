package cn.lianshen.reporting.domain;

/** How far a joint application (联合申报) has come. */
public enum CaseState {
    SUBMITTED,
    /** Accepted; the departments review. */
    REVIEWING,
    /** Every outcome that was waited for is there; the lead window can issue. */
    READY,
    ISSUED,
    WITHDRAWN,
    NOT_ACCEPTED;

    /** Whether the departments or the lead window still owe something by a due date. */
    public boolean isRunning() {
        return this == REVIEWING || this == READY;
    }
}
