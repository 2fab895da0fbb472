package cn.lianshen.notification.messaging;

import cn.lianshen.contracts.PublicEventCodec;
import cn.lianshen.contracts.Topics;
import cn.lianshen.notification.domain.PublicLog;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The public topic. Sends in waves: the first event of every case, then the second of every case, each wave after the one before is
 * acknowledged. What fails is sent again from the start by whoever called, so the topic repeats but never skips.
 */
final class KafkaPublicLog implements PublicLog, AutoCloseable {

    private final Producer<String, CloudEvent> producer;

    KafkaPublicLog(Producer<String, CloudEvent> producer) {
        this.producer = producer;
    }

    static KafkaPublicLog connect(String bootstrapServers, String clientId) {
        return new KafkaPublicLog(new KafkaProducer<>(
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
                new CloudEventSerializer()));
    }

    @Override
    public void publish(Collection<List<Outgoing>> cases) {
        int longest = cases.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            List<Future<?>> wave = new ArrayList<>();
            for (List<Outgoing> events : cases) {
                if (turn < events.size()) {
                    wave.add(send(events.get(turn)));
                }
            }
            wave.forEach(KafkaPublicLog::await);
        }
    }

    private Future<?> send(Outgoing outgoing) {
        return producer.send(new ProducerRecord<>(
                Topics.PUBLIC_EVENTS,
                outgoing.event().applicationId(),
                PublicEventCodec.cloudEvent(outgoing.envelope(), outgoing.event())));
    }

    private static void await(Future<?> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new KafkaException("public topic did not acknowledge", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for the public topic", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
