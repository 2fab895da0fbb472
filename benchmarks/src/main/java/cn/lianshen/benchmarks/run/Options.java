package cn.lianshen.benchmarks.run;

import java.net.URI;
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
public record Options(Map<String, String> values, Set<String> flags) {

    private static final Set<String> VALUED = Set.of(
            "--concurrency",
            "--in-flight",
            "--warm-up",
            "--seconds",
            "--cases",
            "--half-load",
            "--open",
            "--departments",
            "--scheme",
            "--data",
            "--target",
            "--issuer",
            "--token-file",
            "--label",
            "--results");
    private static final Set<String> PLAIN = Set.of("--processes", "--no-floor");
    private static final int MOST_OPEN = 1_000_000;

    /**
     * Reads options from left to right; the last of the same name counts.
     *
     * @throws IllegalArgumentException naming the first argument that is not understood
     */
    public static Options parse(List<String> arguments) {
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
        Options options = new Options(values, flags);
        options.check();
        return options;
    }

    private void check() {
        Set.of("--concurrency", "--in-flight", "--seconds", "--cases", "--departments")
                .forEach(name -> number(name, 1, 1));
        Set.of("--warm-up", "--half-load", "--open").forEach(name -> number(name, 0, 0));
        if (target().isPresent() && data().isPresent()) {
            throw new IllegalArgumentException("--target and --data: both given (expected: one of them)");
        }
        if (target().isPresent() && issuer().isEmpty() && tokenFile().isEmpty()) {
            throw new IllegalArgumentException("--target: nobody can log in (expected: --issuer or --token-file too)");
        }
    }

    int concurrency() {
        return number("--concurrency", 1, 16);
    }

    int inFlight() {
        return number("--in-flight", 1, 4 * concurrency());
    }

    int warmUpSeconds() {
        return number("--warm-up", 0, 300);
    }

    int seconds() {
        return number("--seconds", 1, 60);
    }

    Optional<Integer> cases() {
        return values.containsKey("--cases") ? Optional.of(number("--cases", 1, 1)) : Optional.empty();
    }

    int halfLoadSeconds() {
        return number("--half-load", 0, 60);
    }

    int openCases() {
        return number("--open", 0, 0);
    }

    int departments() {
        return number("--departments", 1, 6);
    }

    Optional<String> scheme() {
        return Optional.ofNullable(values.get("--scheme"));
    }

    Optional<Path> data() {
        return path("--data");
    }

    Optional<URI> target() {
        return address("--target");
    }

    Optional<URI> issuer() {
        return address("--issuer");
    }

    Optional<Path> tokenFile() {
        return path("--token-file");
    }

    Optional<Path> results() {
        return path("--results");
    }

    String label() {
        return values.getOrDefault("--label", "");
    }

    boolean processes() {
        return flags.contains("--processes");
    }

    boolean floor() {
        return !flags.contains("--no-floor");
    }

    private Optional<Path> path(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    private Optional<URI> address(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> {
            if (!value.matches("https?://[^\\s?#]+")) {
                throw new IllegalArgumentException(
                        name + ": '" + value + "' (expected: http:// or https:// and a host)");
            }
            return URI.create(value.replaceFirst("/$", ""));
        });
    }

    private int number(String name, int least, int usual) {
        String value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > MOST_OPEN) {
            throw new IllegalArgumentException(
                    name + ": '" + value + "' (expected: " + least + " to " + MOST_OPEN + ")");
        }
        return Integer.parseInt(value);
    }
}
