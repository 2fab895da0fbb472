package cn.lianshen.notification;

import cn.lianshen.contracts.Topics;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.web.Http;
import cn.lianshen.notification.domain.EndpointGuard.HostLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The whole service on a real log and the embedded store, started once for all tests of a run; its retries are quick. */
public final class RunningNotification {

    private static final String DATABASE = "lianshen-notification";
    private static final EmbeddedKafkaKraftBroker LOG = startLog();

    /** Answers of the name server by host, where a test plays one. */
    public static final Map<String, Supplier<String>> NAMES = new ConcurrentHashMap<>();

    /** A port that endpoints may listen on though nobody vouches for their hosts. */
    public static final ServerSocket UNTRUSTED = freePort();

    /** A port that resets every connection. */
    public static final ServerSocket RESETTING = freePort();

    private static final ConfigurableApplicationContext CONTEXT = start();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafkaServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private static final AtomicInteger KEYS = new AtomicInteger();

    private RunningNotification() {}

    /** Plays the name server. */
    @Configuration(proxyBeanMethods = false)
    static class TestNames {

        @Bean
        @Primary
        HostLookup testNames() {
            return host -> {
                Supplier<String> name = NAMES.get(host);
                if (name != null) {
                    return List.of(InetAddress.ofLiteral(name.get()));
                }
                if (!host.matches("[0-9.]+")) {
                    throw new UnknownHostException(host);
                }
                return List.of(InetAddress.ofLiteral(host));
            };
        }
    }

    /** Leaves little room between a writer and a reader who does not read. */
    @Configuration(proxyBeanMethods = false)
    static class SmallBuffers {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
            return factory ->
                    factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "8192"));
        }
    }

    private static ServerSocket freePort() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedKafkaKraftBroker startLog() {
        EmbeddedKafkaKraftBroker log = new EmbeddedKafkaKraftBroker(1, 3, Topics.CASE_EVENTS, Topics.PUBLIC_EVENTS);
        log.afterPropertiesSet();
        return log;
    }

    private static ConfigurableApplicationContext start() {
        int receiver = Receiver.shared().port();
        Map<String, Object> settings = new LinkedHashMap<>(TestIssuer.shared().settings());
        settings.put("server.port", 0);
        settings.put("server.tomcat.connection-timeout", "1s");
        settings.put("lianshen.mongodb.uri", TestStore.uri());
        settings.put("lianshen.mongodb.database", DATABASE);
        settings.put("lianshen.kafka.bootstrap-servers", kafkaServers());
        settings.put(
                "lianshen.notification.webhooks.allowed-hosts",
                "127.0.0.1:%d,hooks.example.com:%d,127.0.0.1:%d"
                        .formatted(receiver, receiver, RESETTING.getLocalPort()));
        settings.put("lianshen.notification.webhooks.allowed-ports", "443," + UNTRUSTED.getLocalPort());
        settings.put("lianshen.notification.webhooks.retry-delays", "100ms,200ms,400ms");
        settings.put("lianshen.notification.webhooks.give-up-after", "3s");
        settings.put("lianshen.notification.webhooks.timeout", "1s");
        settings.put("lianshen.notification.webhooks.lease", "5s");
        settings.put("lianshen.notification.webhooks.poll", "50ms");
        settings.put("lianshen.notification.webhooks.breaker-open", "300ms");
        settings.put("lianshen.notification.webhooks.per-owner", 10);
        settings.put("lianshen.notification.stream.poll", "50ms");
        settings.put("lianshen.notification.stream.ping", "500ms");
        settings.put("lianshen.notification.stream.window", 64);
        settings.put("lianshen.notification.stream.per-account", 3);
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return NotificationService.application()
                .sources(TestNames.class, SmallBuffers.class)
                .run(arguments.toArray(String[]::new));
    }

    public static String kafkaServers() {
        return LOG.getBrokersAsString();
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static Http http() {
        return Http.on(port());
    }

    public static int port() {
        return CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Puts a story into the case log and waits until the log has it. */
    public static void tell(Story story) {
        for (ProducerRecord<String, byte[]> produced : story.produced()) {
            try {
                PRODUCER.send(produced).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static String token(String account, @Nullable String department, Role... roles) {
        return TestIssuer.shared().token(account, department, roles);
    }

    /** A token of a system. */
    public static String subscriber(String account) {
        return TestIssuer.shared().token(account, null, Role.SUBSCRIBER);
    }

    /** A key that no command had before. */
    public static String key() {
        return "test-key-" + KEYS.incrementAndGet();
    }
}
