package cn.lianshen.chaos.traffic;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Lets at most so many pass in a second, evenly. What was not used is not saved up for more than a second. */
final class Pace {

    private final long between;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    Pace(double perSecond) {
        this.between = Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    void await() throws InterruptedException {
        long now = System.nanoTime();
        long earliest = now - TimeUnit.SECONDS.toNanos(1);
        long turn = next.getAndUpdate(last -> Math.max(last, earliest) + between);
        TimeUnit.NANOSECONDS.sleep(Math.max(turn, earliest) - now);
    }
}
