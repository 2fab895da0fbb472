package cn.lianshen.chaos.history;

/** What is known about a request when the one who made it stops waiting. */
public enum Answer {
    /** A status of the 200s: it happened, and must never be lost. */
    DONE,
    /** A status of the 400s: it did not happen. */
    REFUSED,
    /** No answer, or one of the 500s: it happened or did not, or will still happen at any later time. */
    UNKNOWN
}
