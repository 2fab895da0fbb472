package cn.lianshen.chaos;

import cn.lianshen.chaos.lab.Setup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What was written on the command line. */
final class Options {

    private static final long MOST_MINUTES = 1_440;
    private static final int LARGEST_SEED = 1_000_000;
    private static final Duration GAP = Duration.ofMillis(3_500);

    private double minutes = 5;
    private long seed = ThreadLocalRandom.current().nextInt(LARGEST_SEED);
    private int processes = 2;
    private double rate = 20;
    private int cases = 24;
    private Path folder = Path.of("target", "chaos");
    private boolean keep;

    /**
     * Reads options from left to right.
     *
     * @throws IllegalArgumentException naming the first argument that is not understood
     */
    static Setup parse(List<String> arguments) {
        var options = new Options();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var name = rest.removeFirst();
            if (name.equals("--keep")) {
                options.keep = true;
                continue;
            }
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + ": no value (expected: one after it)");
            }
            options.take(name, rest.removeFirst());
        }
        return options.setup();
    }

    private void take(String name, String value) {
        try {
            switch (name) {
                case "--minutes" -> minutes = within(name, Double.parseDouble(value), 0.2, MOST_MINUTES);
                case "--seed" -> seed = Long.parseLong(value);
                case "--processes" -> processes = (int) within(name, Integer.parseInt(value), 1, 4);
                case "--rate" -> rate = within(name, Double.parseDouble(value), 0.1, 10_000);
                case "--cases" -> cases = (int) within(name, Integer.parseInt(value), 1, 1_000);
                case "--folder" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException("unknown option: " + name);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": '" + value + "' (expected: a number)", e);
        }
    }

    private static double within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
        return value;
    }

    private Setup setup() {
        var length = Duration.ofMillis(Math.round(minutes * 60_000));
        return new Setup(length, seed, processes, rate, cases, GAP, folder, keep);
    }
}
