package cn.lianshen.gateway.route;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many second tries are left. Every answered request earns a part of one and every second a few; when a service fails altogether,
 * trying everything twice would only double its load.
 */
final class RetryBudget {

    /** Counted in billionths of a try, because a nanosecond earns so many as a second earns tries. */
    private static final long TRY = 1_000_000_000;

    private static final long PERCENT = TRY / 100;
    private static final long LONGEST_SAVING = TimeUnit.SECONDS.toNanos(10);

    private final int share;
    private final int perSecond;
    private final long most;
    private final LongSupplier clock;
    private long saved;
    private long counted;

    /**
     * Starts with what a second earns.
     *
     * @param share tries earned by a hundred answers
     * @param perSecond tries earned by a second
     * @param clock nanoseconds
     */
    RetryBudget(int share, int perSecond, LongSupplier clock) {
        this.share = share;
        this.perSecond = perSecond;
        this.most = Math.max(perSecond, 1) * LONGEST_SAVING;
        this.clock = clock;
        this.saved = perSecond * TRY;
        this.counted = clock.getAsLong();
    }

    /** A request was answered. */
    synchronized void earn() {
        saved = Math.min(most, saved + share * PERCENT);
    }

    /** Takes one try, if there is one. */
    synchronized boolean take() {
        long now = clock.getAsLong();
        saved = Math.min(most, saved + perSecond * Math.min(now - counted, LONGEST_SAVING));
        counted = now;
        if (saved < TRY) {
            return false;
        }
        saved -= TRY;
        return true;
    }
}
