package cn.lianshen.standalone.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the broker keeps its log and which two ports of the loopback address it takes.
 *
 * @param folder holds the log, the cluster id and the rendered configuration; made when absent
 * @param port for clients, 1 to 65535
 * @param controllerPort for the broker's own controller, 1 to 65535, another one than {@code port}
 * @param doors for clients that come by another way
 */
public record BrokerSettings(Path folder, int port, int controllerPort, List<Door> doors) {

    /**
     * A port for one client alone. A broker tells its clients where to connect to, so whoever is to come through a proxy needs a door at
     * which that proxy's port is told.
     *
     * @param client its name, in letters, digits and hyphens
     * @param port the broker listens on
     * @param told where the client is told to connect to
     */
    public record Door(String client, int port, int told) {

        static Door parse(String argument) {
            var parts = argument.split(":", 3);
            return new Door(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        private String asArgument() {
            return client + ":" + port + ":" + told;
        }

        private String listener() {
            return client.replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Checks the ports.
     *
     * @throws IllegalArgumentException when both are the same
     */
    public BrokerSettings {
        if (port == controllerPort) {
            throw new IllegalArgumentException(
                    "controllerPort: " + controllerPort + " (expected: not the client port)");
        }
        doors = List.copyOf(doors);
    }

    /** One port for all clients. */
    public BrokerSettings(Path folder, int port, int controllerPort) {
        this(folder, port, controllerPort, List.of());
    }

    /** {@return the settings as {@link Broker#main} takes them: folder, client port, controller port, doors} */
    public List<String> arguments() {
        var arguments =
                new ArrayList<>(List.of(folder.toString(), Integer.toString(port), Integer.toString(controllerPort)));
        doors.forEach(door -> arguments.add(door.asArgument()));
        return arguments;
    }

    static BrokerSettings parse(List<String> arguments) {
        return new BrokerSettings(
                Path.of(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                arguments.stream().skip(3).map(Door::parse).toList());
    }

    /** {@return the address clients connect to, as {@code host:port}} */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Small pools and one partition for each internal topic keep an idle broker near 60 MB of heap and almost no CPU. */
    Properties toKafka() {
        var properties = new Properties();
        identity(properties);
        listeners(properties);
        singleNode(properties);
        smallFootprint(properties);
        return properties;
    }

    /** Without the broker's role: what {@link EarlierSession} needs. */
    Properties toControllerAlone() {
        var properties = toKafka();
        properties.put("process.roles", "controller");
        properties.put("listeners", "CONTROLLER://127.0.0.1:" + controllerPort);
        properties.remove("advertised.listeners");
        properties.remove("inter.broker.listener.name");
        return properties;
    }

    private void identity(Properties properties) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("log.dirs", folder.resolve("log").toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("log.message.timestamp.type", "LogAppendTime");
    }

    private void listeners(Properties properties) {
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put(
                "listeners",
                "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://127.0.0.1:" + controllerPort
                        + eachDoor(door -> "," + door.listener() + "://127.0.0.1:" + door.port()));
        properties.put(
                "advertised.listeners",
                "PLAINTEXT://" + bootstrapServers()
                        + eachDoor(door -> "," + door.listener() + "://127.0.0.1:" + door.told()));
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put(
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT" + eachDoor(door -> "," + door.listener() + ":PLAINTEXT"));
        // A busy machine that starts five services at once may be late with a heartbeat; the default of 9 s fences the
        // broker.
        properties.put("broker.session.timeout.ms", "30000");
    }

    private String eachDoor(Function<Door, String> written) {
        return doors.stream().map(written).collect(Collectors.joining());
    }

    private static void singleNode(Properties properties) {
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "3");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void smallFootprint(Properties properties) {
        properties.put("num.io.threads", "2");
        properties.put("num.network.threads", "2");
        properties.put("num.replica.alter.log.dirs.threads", "1");
        properties.put("background.threads", "2");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.cleaner.io.buffer.size", "65536");
        // The idle controller otherwise writes a record to its own log twice a second.
        properties.put("metadata.max.idle.interval.ms", "5000");
    }
}
