package cn.lianshen.standalone.platform;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every port of the loopback address the platform listens on, under the name that {@code --port NAME=N} takes. */
public enum Port {
    GATEWAY("gateway", 8080),
    INTAKE("intake", 8081),
    APPROVAL("approval", 8082),
    NOTIFICATION("notification", 8083),
    REPORTING("reporting", 8084),
    ISSUER("issuer", 8090),
    BROKER("broker", 9192),
    BROKER_CONTROLLER("broker-controller", 9193),
    STORE("store", 27117);

    private final String key;
    private final int usual;

    Port(String key, int usual) {
        this.key = key;
        this.usual = usual;
    }

    /** {@return the name on the command line and behind {@code lianshen.ports.}} */
    public String key() {
        return key;
    }

    /** {@return the number taken unless another is chosen} */
    public int usual() {
        return usual;
    }

    /** {@return every name, separated by commas} */
    public static String keys() {
        return Arrays.stream(values()).map(Port::key).collect(Collectors.joining(", "));
    }

    /** {@return the port of that name, if there is one} */
    public static Optional<Port> named(String key) {
        return Arrays.stream(values()).filter(port -> port.key.equals(key)).findFirst();
    }
}
