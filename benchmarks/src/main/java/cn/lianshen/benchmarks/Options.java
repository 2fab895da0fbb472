package cn.lianshen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was written on the command line.
 *
 * @param values of options that have one, by name
 * @param flags that were given
 */
record Options(Map<String, String> values, Set<String> flags) {

    private static final Set<String> VALUED = Set.of(
            "--concurrency",
            "--in-flight",
            "--warm-up",
            "--seconds",
            "--departments",
            "--data",
            "--label",
            "--results");
    private static final Set<String> PLAIN = Set.of("--processes", "--keep");

    /**
     * Reads options from left to right; the last of the same name counts.
     *
     * @throws IllegalArgumentException naming the first argument that is not understood
     */
    static Options parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            if (PLAIN.contains(name)) {
                flags.add(name);
            } else if (!VALUED.contains(name)) {
                throw new IllegalArgumentException("unknown option: " + name);
            } else if (rest.isEmpty()) {
                throw new IllegalArgumentException(name + ": no value (expected: one after it)");
            } else {
                values.put(name, rest.removeFirst());
            }
        }
        return new Options(values, flags);
    }

    int concurrency() {
        return number("--concurrency", 16);
    }

    int inFlight() {
        return number("--in-flight", 2 * concurrency());
    }

    int warmUpSeconds() {
        return number("--warm-up", 40);
    }

    int seconds() {
        return number("--seconds", 30);
    }

    int departments() {
        return number("--departments", 6);
    }

    Optional<Path> data() {
        return Optional.ofNullable(values.get("--data")).map(Path::of);
    }

    Optional<Path> results() {
        return Optional.ofNullable(values.get("--results")).map(Path::of);
    }

    String label() {
        return values.getOrDefault("--label", "");
    }

    boolean processes() {
        return flags.contains("--processes");
    }

    boolean keep() {
        return flags.contains("--keep");
    }

    private int number(String name, int usual) {
        String value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + ": '" + value + "' (expected: a whole number from 1)");
        }
        return Integer.parseInt(value);
    }
}
