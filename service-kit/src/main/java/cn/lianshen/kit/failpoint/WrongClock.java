package cn.lianshen.kit.failpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that a fault test can set wrong while the service runs. Enabled by {@code -Dlianshen.clock-shift=FILE}, where the file holds the
 * number of milliseconds by which the clock is ahead; negative when it is behind, right when there is no such number.
 */
public final class WrongClock extends Clock {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private final Clock right;
    private final Path file;
    private volatile long shiftMillis;
    private volatile long lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;

    /** A clock that is ahead by what the file says. */
    WrongClock(Clock right, Path file) {
        this.right = right;
        this.file = file;
    }

    /** The right clock itself, unless a test wants to set it wrong. */
    public static Clock onDemand(Clock right) {
        String file = System.getProperty("lianshen.clock-shift", "");
        return file.isEmpty() ? right : new WrongClock(right, Path.of(file));
    }

    @Override
    public Instant instant() {
        long now = System.nanoTime();
        if (now - lookedAt >= LOOK_EVERY_NANOS) {
            lookedAt = now;
            shiftMillis = shift();
        }
        return right.instant().plusMillis(shiftMillis);
    }

    private long shift() {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new WrongClock(right.withZone(zone), file);
    }
}
