package cn.lianshen.deploy.kafka;

import cn.lianshen.deploy.Passwords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One broker in this process with the configuration of production: {@code deploy/kafka/server.properties}, alone and on free ports. */
final class SecuredBroker implements AutoCloseable {

    static final String STRANGER = "stranger";

    private static final Path CONFIGURATION = Path.of("kafka/server.properties");
    private static final List<String> USERS = List.of(
            "admin",
            "intake-service",
            "approval-service",
            "notification-service",
            "reporting-service",
            Right.SUBSCRIBER,
            STRANGER);

    private final KafkaRaftServer server;
    private final Passwords passwords;
    private final int port;

    private SecuredBroker(KafkaRaftServer server, Passwords passwords, int port) {
        this.server = server;
        this.passwords = passwords;
        this.port = port;
    }

    static SecuredBroker start(Path folder) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        for (String user : USERS) {
            Files.writeString(
                    secrets.resolve("kafka-" + user), UUID.randomUUID().toString());
        }
        int port = freePort();
        Properties properties = alone(secrets, folder.resolve("log"), port);
        format(properties, folder.resolve("broker.properties"));
        var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, new Passwords(secrets), port);
    }

    /** What differs is where it listens and that there is no second and third. */
    private static Properties alone(Path secrets, Path log, int port) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(
                Files.readString(CONFIGURATION).replace("/run/secrets", secrets.toAbsolutePath() + "")));
        int controller = freePort();
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        properties.put(
                "listeners",
                "CLIENT://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, freePort(), controller));
        properties.put(
                "advertised.listeners", properties.getProperty("listeners").replaceFirst(",CONTROLLER.*", ""));
        properties.put("log.dirs", log.toString());
        properties.stringPropertyNames().stream()
                .filter(name -> name.endsWith("replication.factor") || name.endsWith("min.isr"))
                .forEach(name -> properties.put(name, "1"));
        properties.put("min.insync.replicas", "1");
        properties.put("offsets.topic.num.partitions", "1");
        return properties;
    }

    private static void format(Properties properties, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        var said = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Passwords passwords() {
        return passwords;
    }

    /** What a client of this user has to be given. */
    Map<String, String> loginOf(String user) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, passwords.of("kafka-" + user)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
