package cn.lianshen.benchmarks.measure;

import java.util.Arrays;

/** How long each of many things took. Keeps every value: percentiles are exact. */
public final class Latencies {

    private static final int FIRST_SIZE = 1024;

    private long[] nanos = new long[FIRST_SIZE];
    private int count;

    /** One more. */
    public synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /** How many. */
    public synchronized int count() {
        return count;
    }

    /** What they come to. */
    public synchronized Quantiles quantiles() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return Quantiles.of(sorted);
    }
}
