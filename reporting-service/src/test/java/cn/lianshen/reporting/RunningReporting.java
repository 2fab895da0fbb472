package cn.lianshen.reporting;

import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.Topics;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.web.Http;
import cn.lianshen.reporting.persistence.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The whole service with a broker, a store and an issuer, on a Wednesday in April 2026. */
public final class RunningReporting {

    public static final Instant NOW = Instant.parse("2026-04-15T04:00:00Z");

    private static final EmbeddedKafkaBroker BROKER = broker();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningReporting() {}

    @Configuration(proxyBeanMethods = false)
    static class FixedTime {

        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private static EmbeddedKafkaBroker broker() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 3, Topics.CASE_EVENTS);
        broker.afterPropertiesSet();
        return broker;
    }

    private static ConfigurableApplicationContext start() {
        TestIssuer issuer = TestIssuer.shared();
        return ReportingService.application()
                .sources(FixedTime.class)
                .run(
                        "--server.port=0",
                        "--lianshen.health.most-skew=3650d",
                        "--lianshen.mongodb.uri=" + Stored.address(),
                        "--lianshen.mongodb.database=running",
                        "--lianshen.kafka.bootstrap-servers=" + BROKER.getBrokersAsString(),
                        "--lianshen.identity.issuer=" + issuer.uri(),
                        "--lianshen.identity.jwk-set-uri=" + issuer.uri() + "/oauth2/jwks");
    }

    public static Http http() {
        return Http.on(port());
    }

    public static int port() {
        return CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** Writes events to the log. */
    public static void tell(List<Received> events) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.getBrokersAsString());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            events.forEach(event -> producer.send(Stored.produced(event)));
        }
    }
}
