package cn.lianshen.contracts;

/** What a department says about its matter. */
public enum Outcome {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REFUSED;

    /** Whether the matter may go ahead, so that what depends on it can open. */
    public boolean consents() {
        return this != REFUSED;
    }
}
