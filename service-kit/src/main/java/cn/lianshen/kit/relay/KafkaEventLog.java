package cn.lianshen.kit.relay;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Topics;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** The log in Kafka, keyed by the case, acknowledged by every in-sync replica. */
final class KafkaEventLog implements EventLog, AutoCloseable {

    private final KafkaProducer<String, CloudEvent> producer;

    KafkaEventLog(String bootstrapServers, String clientId) {
        this.producer = new KafkaProducer<>(
                Map.<String, Object>ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, clientId),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1L),
                        Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")),
                new StringSerializer(),
                new CloudEventSerializer());
    }

    @Override
    public Future<?> append(OutboxEntry entry) {
        CloudEvent event =
                CaseEventCodec.cloudEvent(entry.envelope(), entry.payload().getBytes(StandardCharsets.UTF_8));
        try {
            return producer.send(
                    new ProducerRecord<>(Topics.CASE_EVENTS, entry.envelope().applicationId(), event));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
