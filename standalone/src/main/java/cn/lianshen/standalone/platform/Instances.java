package cn.lianshen.standalone.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many instances run of each service that can have several: {@code intake}, {@code approval} and {@code notification}, which share
 * their work through the store and the log. Everything else runs once.
 *
 * @param numbers 1 to 4 by the name of the service; 1 for those that are missing
 */
public record Instances(Map<String, Integer> numbers) {

    /** One of each. */
    public static final Instances SINGLE = new Instances(Map.of());

    static final int MOST = 4;
    static final List<Port> REPEATABLE = List.of(Port.INTAKE, Port.APPROVAL, Port.NOTIFICATION);

    /**
     * Checks names and numbers.
     *
     * @throws IllegalArgumentException naming the first that is wrong
     */
    public Instances {
        numbers = Map.copyOf(numbers);
        numbers.forEach(Instances::check);
    }

    /** {@return as many of every service that can have several} */
    public static Instances ofEach(int number) {
        return new Instances(names().collect(Collectors.toMap(name -> name, _ -> number)));
    }

    /** {@return the same but for one service} */
    public Instances with(String service, int number) {
        var changed = new HashMap<>(numbers);
        changed.put(service, number);
        return new Instances(changed);
    }

    /** {@return how many listen on this port and on those of its further instances} */
    public int of(Port port) {
        return numbers.getOrDefault(port.key(), 1);
    }

    /** {@return the names of the parts, such as {@code intake-service} and {@code intake-service-2}} */
    List<String> parts(String first, Port port) {
        return IntStream.rangeClosed(1, of(port))
                .mapToObj(number -> number == 1 ? first : first + "-" + number)
                .toList();
    }

    private static void check(String name, int number) {
        if (names().noneMatch(name::equals)) {
            throw new IllegalArgumentException(
                    "instances of " + name + " (expected: of " + names().collect(Collectors.joining(", ")) + ")");
        }
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "instances of " + name + ": " + number + " (expected: 1 to " + MOST + ")");
        }
    }

    private static Stream<String> names() {
        return REPEATABLE.stream().map(Port::key);
    }
}
