package cn.lianshen.benchmarks.scenario;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something again and again at the same pace. */
record Pace(ScheduledExecutorService clock) implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1_000_000_000;

    static Pace of(double perSecond, Runnable what) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        long period = (long) (NANOS_PER_SECOND / perSecond);
        var _ = clock.scheduleAtFixedRate(what, period, period, TimeUnit.NANOSECONDS);
        return new Pace(clock);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
