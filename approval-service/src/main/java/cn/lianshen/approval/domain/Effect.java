package cn.lianshen.approval.domain;

/** What became of a decision when the case was closed. */
public enum Effect {
    /** The closing event names it. */
    EFFECTIVE,
    /** It was recorded, but the case was closed before it arrived: it changes nothing. */
    REFUSED_LATE
}
