package cn.lianshen.chaos.check;

import cn.lianshen.chaos.history.Trouble;

/**
 * A stretch of time, the end not included.
 *
 * @param from nanoseconds of the driver's monotonic clock
 * @param until the same
 */
record Stretch(long from, long until) {

    static Stretch of(Trouble trouble) {
        return new Stretch(trouble.from(), trouble.until());
    }

    boolean overlaps(Stretch other) {
        return from < other.until && other.from < until;
    }

    boolean contains(long moment) {
        return from <= moment && moment < until;
    }

    /** From the earlier beginning to the later end. */
    Stretch and(Stretch other) {
        return new Stretch(Math.min(from, other.from), Math.max(until, other.until));
    }

    /** As long as this one, and over when this one begins. */
    Stretch before() {
        return new Stretch(from - (until - from), from);
    }
}
