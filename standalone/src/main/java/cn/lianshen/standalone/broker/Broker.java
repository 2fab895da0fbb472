package cn.lianshen.standalone.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** One Kafka broker in this process. Started means: it has answered a client and the event topics exist. */
public final class Broker implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private Broker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Formats the folder when it is new, starts the broker, waits for its first answer and makes the event topics.
     *
     * @throws IOException when the folder cannot be written or formatted
     * @throws IllegalStateException when the broker does not answer within a minute
     */
    public static Broker start(BrokerSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        Exit.setHaltProcedure(Broker::giveUp);
        format(settings);
        new EarlierSession(settings).forgetIfKilled();
        var server = new KafkaRaftServer(new KafkaConfig(settings.toKafka(), false), Time.SYSTEM);
        server.startup();
        var broker = new Broker(settings, server);
        try {
            EventTopics.ensure(settings.bootstrapServers(), READY_WITHIN);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
        return broker;
    }

    /** {@return the address clients connect to, as {@code host:port}} */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Flushes and closes the log; takes about a second. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** A broker that cannot write its log any more ends the process; whoever watches should not have to guess why. */
    private static void giveUp(int code, @Nullable String reason) {
        var why = reason == null ? "it can no longer write its log; is the disk full?" : reason;
        System.err.println("lianshen: the broker gave up: " + why);
        Runtime.getRuntime().halt(code);
    }

    private static void format(BrokerSettings settings) throws IOException {
        if (Files.exists(settings.folder().resolve("log/meta.properties"))) {
            return;
        }
        var file = settings.folder().resolve("broker.properties");
        write(settings.toKafka(), file);
        var said = new ByteArrayOutputStream();
        var command =
                new String[] {"format", "-t", clusterId(settings.folder()), "-c", file.toString(), "--ignore-formatted"
                };
        int code = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IOException(
                    "The broker's folder could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    /** The id is written before the folder is formatted, so that a start cut off in between formats with the same one. */
    private static String clusterId(Path folder) throws IOException {
        var file = folder.resolve("cluster-id");
        if (Files.notExists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file);
    }

    private static void write(Properties properties, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, "Rendered for the storage tool; the running broker does not read it");
        }
    }

    /**
     * The broker as its own process.
     *
     * @param args as {@link BrokerSettings#arguments()} has them
     */
    public static void main(String[] args) throws IOException {
        var broker = start(BrokerSettings.parse(List.of(args)));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("broker-stop").unstarted(broker::close));
        broker.server.awaitShutdown();
    }
}
