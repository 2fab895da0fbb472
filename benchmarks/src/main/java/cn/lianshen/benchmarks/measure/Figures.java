package cn.lianshen.benchmarks.measure;

/** How figures are rounded. */
public final class Figures {

    private static final double HUNDREDTHS = 100;

    private Figures() {}

    /** To two places. */
    public static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
