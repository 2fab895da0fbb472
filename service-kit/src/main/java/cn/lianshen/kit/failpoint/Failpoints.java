package cn.lianshen.kit.failpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places in the code where a fault test can strike. Enabled by {@code -Dlianshen.failpoints=name:halt@3,other:throw@1}: the
 * third time the place is reached the process halts as {@code kill -9} would, or an exception is thrown.
 */
public final class Failpoints {

    private static final Pattern SPEC = Pattern.compile("(?<name>[\\w.]+):(?<action>halt|throw)@(?<hit>\\d+)");
    private static final int KILLED = 137;
    private static final Map<String, Armed> ARMED = Stream.of(
                    System.getProperty("lianshen.failpoints", "").split(","))
            .map(String::strip)
            .filter(spec -> !spec.isEmpty())
            .map(Armed::parse)
            .collect(Collectors.toMap(Armed::name, armed -> armed, (a, _) -> a, ConcurrentHashMap::new));

    private Failpoints() {}

    /** Passes, unless a test armed this place. */
    public static void hit(String name) {
        if (ARMED.isEmpty()) {
            return;
        }
        Armed armed = ARMED.get(name);
        if (armed != null) {
            armed.strike();
        }
    }

    /** A failpoint that was armed to throw was reached. */
    public static final class Struck extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Struck(String name) {
            super("failpoint " + name);
        }
    }

    private record Armed(String name, String action, int hit, AtomicInteger hits) {

        static Armed parse(String spec) {
            Matcher matcher = SPEC.matcher(spec);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "lianshen.failpoints: " + spec + " (expected: name:halt@n or name:throw@n)");
            }
            return new Armed(
                    matcher.group("name"),
                    matcher.group("action"),
                    Integer.parseInt(matcher.group("hit")),
                    new AtomicInteger());
        }

        void strike() {
            if (hits.incrementAndGet() != hit) {
                return;
            }
            if (action.equals("halt")) {
                Runtime.getRuntime().halt(KILLED);
            }
            throw new Struck(name);
        }
    }
}
