package cn.lianshen.chaos.evidence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks again and again until nothing is left to wait for. */
final class Looking {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private Looking() {}

    /** One look. */
    interface Look {

        /** What there is to wait for; empty if nothing is left. */
        Optional<String> look() throws InterruptedException;
    }

    /** What there was to wait for at the last look, after this time; empty if nothing is left. */
    static Optional<String> until(Look look, Duration most) throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            Optional<String> left = look.look();
            if (left.isEmpty() || System.nanoTime() - begin > most.toNanos()) {
                return left;
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
        }
    }
}
