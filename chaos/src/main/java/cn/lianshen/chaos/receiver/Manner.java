package cn.lianshen.chaos.receiver;

/** How an endpoint treats whoever posts to it. */
public enum Manner {
    /** 204 at once. */
    GOOD,
    /** Nobody listens. */
    DEAD,
    /** 200 after several seconds, which may be later than anybody waits. */
    SLOW,
    /** By turns 500, 429 with Retry-After, a redirect, an endless body, 200 cut off in the middle, no answer at all. */
    LYING
}
