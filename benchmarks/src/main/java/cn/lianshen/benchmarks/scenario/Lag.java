package cn.lianshen.benchmarks.scenario;

/**
 * How long to wait before looking for something that events have to carry first. Learns from every look, so that about one in twenty
 * comes too early: looking later would add waiting, looking sooner would add requests nobody needs. It learns slowly, since what it does
 * shows only in the looks after the next.
 */
final class Lag {

    private static final double UP = 1.01;
    private static final double DOWN = 0.9995;
    private static final double LEAST = 1_000_000;
    private static final double MOST = 1_000_000_000;
    private static final double FIRST = 20_000_000;

    private double nanos = FIRST;

    /** How long to wait, in nanoseconds. */
    synchronized long nanos() {
        return (long) nanos;
    }

    /** It was there. */
    synchronized void found() {
        nanos = Math.max(LEAST, nanos * DOWN);
    }

    /** It was not; returns how long to wait before looking again. */
    synchronized long missed() {
        nanos = Math.min(MOST, nanos * UP);
        return (long) (nanos / 2);
    }
}
