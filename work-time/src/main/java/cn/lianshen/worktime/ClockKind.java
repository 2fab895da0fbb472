package cn.lianshen.worktime;

/** The two clocks that run side by side on a review, a stage and a case. */
public enum ClockKind {
    /** 法定时限: the one with legal effect. */
    STATUTORY,
    /** 承诺时限: the shorter one that was promised. */
    PROMISED
}
