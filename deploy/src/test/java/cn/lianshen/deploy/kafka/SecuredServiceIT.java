package cn.lianshen.deploy.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.Topics;
import cn.lianshen.embeddedmongo.EmbeddedMongo;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.relay.DurableProducer;
import cn.lianshen.notification.NotificationService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fact goes from intake through notification to a subscriber, each as its own user with no more rights than the table gives. */
class SecuredServiceIT {

    private static final Path SUBMITTED =
            Path.of("../contracts/src/test/resources/approved/lianshen.application.submitted.v1.json");
    private static final String CASE = "0198f3a2-7c41-7e90-9b1d-3f5a2c6d8e10";

    @TempDir
    private Path folder;

    @Test
    void aCaseEventComesOutAtASubscriber() throws Exception {
        try (var broker = SecuredBroker.start(folder);
                var store = EmbeddedMongo.start(
                        EmbeddedMongo.Settings.in(folder.resolve("store")).onPort(0))) {
            PrepareKafka.at(broker.bootstrapServers(), broker.passwords());
            try (var service = NotificationService.application().run(arguments(broker, store))) {
                assertThat(service.isRunning()).isTrue();
                submitAsIntake(broker);

                List<String> heard = hearAsSubscriber(broker);

                assertThat(heard)
                        .singleElement()
                        .asString()
                        .contains("GOV-HOUSE-S1")
                        .doesNotContain("13800000000");
            }
        }
    }

    private static String[] arguments(SecuredBroker broker, EmbeddedMongo store) {
        Map<String, String> properties = new HashMap<>();
        properties.put("server.port", "0");
        properties.put("lianshen.mongodb.uri", store.connectionString());
        properties.put("lianshen.kafka.bootstrap-servers", broker.bootstrapServers());
        broker.loginOf("notification-service")
                .forEach((name, value) -> properties.put("lianshen.kafka.properties." + name, value));
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static void submitAsIntake(SecuredBroker broker) throws Exception {
        var kafka = new KitSettings.Kafka(broker.bootstrapServers(), broker.loginOf("intake-service"));
        var envelope = new Envelope(
                CASE, 1, 1, CASE, "lianshen.application.submitted.v1", "/intake-service", Instant.now(), null);
        try (var producer = DurableProducer.connect(kafka, "test")) {
            producer.send(new ProducerRecord<>(
                            Topics.CASE_EVENTS,
                            CASE,
                            CaseEventCodec.cloudEvent(envelope, Files.readAllBytes(SUBMITTED))))
                    .get();
        }
    }

    private static List<String> hearAsSubscriber(SecuredBroker broker) {
        Map<String, Object> settings = new HashMap<>(broker.loginOf(Right.SUBSCRIBER));
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("group.id", Right.SUBSCRIBER);
        settings.put("auto.offset.reset", "earliest");
        List<String> heard = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.PUBLIC_EVENTS));
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                consumer.poll(Duration.ofMillis(500))
                        .forEach((ConsumerRecord<String, String> one) -> heard.add(one.value()));
                return !heard.isEmpty();
            });
        }
        return heard;
    }
}
