package cn.lianshen.standalone.play;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a fact. */
final class Until {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Until() {}

    /** Asks again until the answer is the one waited for. */
    static <T> T seen(String what, Supplier<T> question, Predicate<T> waitedFor) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T answer = question.get();
            if (waitedFor.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        what + ": not seen within " + PATIENCE.toSeconds() + " s, last: " + answer);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
