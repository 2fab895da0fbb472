package cn.lianshen.gateway.route;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many second tries are left. Every answered request earns a part of one and every second a few; when a service fails altogether,
 * trying everything twice would only double its load.
 */
final class RetryBudget {

    private static final double LONGEST_SAVING_SECONDS = 10;
    private static final double A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final double perAnswer;
    private final double perSecond;
    private final double most;
    private final LongSupplier clock;
    private double tries;
    private long counted;

    /**
     * Starts with what a second earns.
     *
     * @param share tries earned by a hundred answers
     * @param perSecond tries earned by a second
     * @param clock nanoseconds
     */
    RetryBudget(int share, int perSecond, LongSupplier clock) {
        this.perAnswer = share / 100.0;
        this.perSecond = perSecond;
        this.most = Math.max(perSecond, 1) * LONGEST_SAVING_SECONDS;
        this.clock = clock;
        this.tries = perSecond;
        this.counted = clock.getAsLong();
    }

    /** A request was answered. */
    synchronized void earn() {
        tries = Math.min(most, tries + perAnswer);
    }

    /** Takes one try, if there is one. */
    synchronized boolean take() {
        long now = clock.getAsLong();
        tries = Math.min(most, tries + (now - counted) / A_SECOND * perSecond);
        counted = now;
        if (tries < 1) {
            return false;
        }
        tries--;
        return true;
    }
}
