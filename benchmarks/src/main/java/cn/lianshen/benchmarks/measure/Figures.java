package cn.lianshen.benchmarks.measure;

/** How figures are rounded. */
public final class Figures {

    private static final double HUNDREDTHS = 100;

    private Figures() {}

    /** A part of a whole; 0 if there is no whole. */
    public static double share(double part, double whole) {
        return whole > 0 ? rounded(part / whole) : 0;
    }

    /** To two places. */
    public static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
