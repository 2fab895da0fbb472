package cn.lianshen.benchmarks.measure;

/**
 * How latencies are distributed, in milliseconds; all zero when there were none.
 *
 * @param p50 half took no longer
 */
public record Quantiles(int count, double mean, double p50, double p95, double p99, double max) {

    private static final double NANOS_PER_MILLI = 1_000_000;

    /** Of values in nanoseconds, the smallest first. */
    static Quantiles of(long[] sorted) {
        if (sorted.length == 0) {
            return new Quantiles(0, 0, 0, 0, 0, 0);
        }
        double sum = 0;
        for (long value : sorted) {
            sum += value;
        }
        return new Quantiles(
                sorted.length,
                millis(sum / sorted.length),
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                at(sorted, 100));
    }

    /** The smallest value that at least so many percent do not exceed. */
    private static double at(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * (percent / 100.0));
        return millis(sorted[Math.max(1, rank) - 1]);
    }

    private static double millis(double nanos) {
        return Math.round(nanos / NANOS_PER_MILLI * 1000) / 1000.0;
    }
}
