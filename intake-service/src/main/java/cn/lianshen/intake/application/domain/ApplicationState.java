package cn.lianshen.intake.application.domain;

/** Where an application stands. The last three are final. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    REVIEWING,
    READY,
    ISSUED,
    WITHDRAWN,
    NOT_ACCEPTED;

    /** Whether outcomes of departments still count. */
    boolean joins() {
        return this == REVIEWING || this == READY;
    }

    /** Whether nothing can change any more. */
    public boolean isFinal() {
        return this == ISSUED || this == WITHDRAWN || this == NOT_ACCEPTED;
    }
}
