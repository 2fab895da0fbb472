package cn.lianshen.chaos.check;

/**
 * Something that must not be.
 *
 * @param invariant such as {@code I-7}
 * @param about id of the aggregate, subscription or key to look at
 * @param sentence what is wrong with it and where to see it
 */
public record Violation(String invariant, Kind kind, String about, String sentence) {

    /** What it counts as in the figures of a run. */
    public enum Kind {
        /** Something that was answered with success, or that happened, is missing. */
        LOST,
        /** Something happened more often than it was asked for. */
        DUPLICATED,
        /** Two different events claim one place. */
        FORKED,
        /** A refusal that nothing in the history explains. */
        UNEXPLAINED,
        /** Anything else. */
        WRONG
    }

    @Override
    public String toString() {
        return invariant + " " + about + ": " + sentence;
    }
}
