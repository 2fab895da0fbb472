package cn.lianshen.kit.relay;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Topics;
import cn.lianshen.kit.KitSettings;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The log in Kafka, keyed by the case, acknowledged by every in-sync replica. */
final class KafkaEventLog implements EventLog, AutoCloseable {

    private final Producer<String, CloudEvent> producer;

    KafkaEventLog(KitSettings.Kafka kafka, String clientId) {
        this.producer = DurableProducer.connect(kafka, clientId);
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
