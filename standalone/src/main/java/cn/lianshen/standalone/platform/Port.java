package cn.lianshen.standalone.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A port of the loopback address the platform listens on.
 *
 * @param key the name that {@code --port NAME=N} takes, and the name behind {@code lianshen.ports.}
 * @param usual the number taken unless another is chosen
 */
public record Port(String key, int usual) {

    public static final Port GATEWAY = new Port("gateway", 8080);
    public static final Port INTAKE = new Port("intake", 8081);
    public static final Port APPROVAL = new Port("approval", 8082);
    public static final Port NOTIFICATION = new Port("notification", 8083);
    public static final Port REPORTING = new Port("reporting", 8084);
    public static final Port ISSUER = new Port("issuer", 8090);
    public static final Port BROKER = new Port("broker", 9192);
    public static final Port BROKER_CONTROLLER = new Port("broker-controller", 9193);
    public static final Port STORE = new Port("store", 27117);

    private static final List<Port> OF_FIRST_INSTANCES =
            List.of(GATEWAY, INTAKE, APPROVAL, NOTIFICATION, REPORTING, ISSUER, BROKER, BROKER_CONTROLLER, STORE);
    private static final int FROM_INSTANCE_TO_INSTANCE = 100;

    /**
     * {@return the port of a further instance of the service, such as {@code intake-2} with the usual number 8181}
     *
     * @param number of the instance; 1 is this port itself
     */
    public Port ofInstance(int number) {
        return number == 1 ? this : new Port(key + "-" + number, usual + (number - 1) * FROM_INSTANCE_TO_INSTANCE);
    }

    /** {@return the ports of a platform with one instance of each service} */
    static List<Port> ofFirstInstances() {
        return OF_FIRST_INSTANCES;
    }

    /** {@return every port a platform can have} */
    static Stream<Port> all() {
        var further = Instances.REPEATABLE.stream()
                .flatMap(port -> IntStream.rangeClosed(2, Instances.MOST).mapToObj(port::ofInstance));
        return Stream.concat(OF_FIRST_INSTANCES.stream(), further);
    }

    /** {@return the names of the ports of first instances, separated by commas} */
    public static String keys() {
        return OF_FIRST_INSTANCES.stream().map(Port::key).collect(Collectors.joining(", "));
    }

    /** {@return the port of that name, if there is one} */
    public static Optional<Port> named(String key) {
        return all().filter(port -> port.key.equals(key)).findFirst();
    }
}
