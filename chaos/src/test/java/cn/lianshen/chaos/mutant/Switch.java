package cn.lianshen.chaos.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * What is switched on in this process, as a file says it, one line each: {@code mutant NAME}, {@code scramble}, {@code hold PLACE N}
 * (only the first N arrivals at a failpoint pass), {@code halt PLACE}, {@code outage PLACE}. Arrivals are noted in a second file.
 */
public final class Switch {

    private static final Path FILE = Path.of(System.getProperty("lianshen.switch", "switch"));
    private static final Path ARRIVALS = Path.of(FILE + ".arrivals");
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(90);
    private static final int KILLED = 137;
    private static final Map<String, Long> COUNTS = new HashMap<>();

    private Switch() {}

    /** Whether this mutant is awake. */
    public static boolean on(Mutant mutant) {
        return lines().contains("mutant " + mutant);
    }

    /** Whether records shall arrive one by one and backwards. */
    public static boolean scrambles() {
        return lines().contains("scramble");
    }

    /** Somebody arrived at a failpoint. */
    public static void arrive(String place) {
        long number = note(place);
        if (lines().contains("halt " + place)) {
            Runtime.getRuntime().halt(KILLED);
        }
        if (lines().contains("outage " + place)) {
            throw new Outage(place);
        }
        long begin = System.nanoTime();
        while (held(place, number) && System.nanoTime() - begin < LONGEST_HOLD.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean held(String place, long number) {
        return lines().stream()
                .filter(line -> line.startsWith("hold " + place + " "))
                .anyMatch(line -> number > Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)));
    }

    /** What a service meets while the store is away. */
    static final class Outage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outage(String place) {
            super("outage at " + place);
        }
    }

    private static List<String> lines() {
        try {
            return Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts on where the process before was killed. */
    private static synchronized long note(String place) {
        try {
            if (COUNTS.isEmpty() && Files.exists(ARRIVALS)) {
                Files.readAllLines(ARRIVALS).forEach(earlier -> COUNTS.merge(earlier, 1L, Long::sum));
            }
            Files.writeString(ARRIVALS, place + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return COUNTS.merge(place, 1L, Long::sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
