package cn.lianshen.chaos.lab;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time go by, and says every few seconds where the run stands. */
record Watch(Account account, PrintStream out) {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    void during(Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, BETWEEN_LINES.toNanos()));
            out.println(account.line());
        }
    }
}
