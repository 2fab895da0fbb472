package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The number chosen for each port.
 *
 * @param numbers 1 to 65535 for the ports that do not have their usual one
 */
public record Ports(Map<Port, Integer> numbers) {

    private static final int LOWEST_FREE = 15_000;
    private static final int HIGHEST_FREE = 32_000;
    private static final int MOST_TRIES = 5_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** Copies the numbers. */
    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** {@return the usual numbers} */
    public static Ports usual() {
        return new Ports(Map.of());
    }

    /**
     * Numbers nobody listened on a moment ago, for tests that run beside others.
     *
     * @throws IOException when the loopback address has none left
     */
    public static Ports free() throws IOException {
        var numbers = new HashMap<Port, Integer>();
        for (var port : Port.all().toList()) {
            numbers.put(port, freeNumber());
        }
        return new Ports(numbers);
    }

    /**
     * {@return a number nobody listened on a moment ago, given to nobody else in this process} It is below those that the system gives to
     * outgoing connections, so that none of these takes it while nobody listens on it.
     *
     * @throws IOException when the loopback address has none left
     */
    public static int freeNumber() throws IOException {
        return new SplittableRandom()
                .ints(MOST_TRIES, LOWEST_FREE, HIGHEST_FREE)
                .filter(number -> !isTaken(number) && GIVEN.add(number))
                .findFirst()
                .orElseThrow(() -> new IOException("no free port between " + LOWEST_FREE + " and " + HIGHEST_FREE));
    }

    /** {@return the number of one port} */
    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    /** {@return the same but for one port} */
    public Ports with(Port port, int number) {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException(port.key() + ": " + number + " (expected: 1 to 65535)");
        }
        var changed = new HashMap<>(numbers);
        changed.put(port, number);
        return new Ports(changed);
    }

    /** {@return those of the given ports that another program listens on} */
    List<Port> taken(List<Port> wanted) {
        return wanted.stream().filter(port -> isTaken(of(port))).toList();
    }

    private static boolean isTaken(int number) {
        try (var _ = new ServerSocket(number, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
