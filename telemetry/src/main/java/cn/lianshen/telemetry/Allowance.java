package cn.lianshen.telemetry;

import java.util.concurrent.TimeUnit;

/** So many a second and no more; what goes beyond is counted. */
final class Allowance {

    private final int aSecond;
    private long second;
    private int taken;
    private long refused;

    Allowance(int aSecond) {
        this.aSecond = aSecond;
    }

    synchronized boolean take() {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            second = now;
            taken = 0;
        }
        if (taken >= aSecond) {
            refused++;
            return false;
        }
        taken++;
        return true;
    }

    /** How many were refused since this was asked last. */
    synchronized long refused() {
        long count = refused;
        refused = 0;
        return count;
    }
}
