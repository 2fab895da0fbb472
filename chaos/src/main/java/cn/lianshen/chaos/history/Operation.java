package cn.lianshen.chaos.history;

/** What people and systems ask of the platform in a run. */
public enum Operation {
    FILE,
    SUBMIT,
    ACCEPT,
    DECLINE,
    WITHDRAW,
    CLAIM,
    RELEASE,
    DECIDE,
    CORRECT,
    ISSUE,
    SUBSCRIBE,
    READ
}
