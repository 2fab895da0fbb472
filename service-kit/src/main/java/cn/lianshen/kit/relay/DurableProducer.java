package cn.lianshen.kit.relay;

import cn.lianshen.kit.KitSettings;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer whose acknowledgement means that every in-sync replica has the event. What would weaken that fails at the start. */
public final class DurableProducer {

    private DurableProducer() {}

    /** Connects lazily; the first send waits at most five seconds for the brokers. */
    public static Producer<String, CloudEvent> connect(KitSettings.Kafka kafka, String clientId) {
        return new KafkaProducer<>(
                kafka.client(Map.ofEntries(
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, clientId),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1L))),
                new StringSerializer(),
                new CloudEventSerializer());
    }
}
