package cn.lianshen.notification.messaging;

import cn.lianshen.contracts.PublicEventCodec;
import cn.lianshen.contracts.Topics;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.relay.DurableProducer;
import cn.lianshen.notification.domain.PublicLog;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The public topic. Sends in waves: the first event of every case, then the second of every case, each wave after the one before is
 * acknowledged. What fails is sent again from the start by whoever called, so the topic repeats but never skips.
 */
final class KafkaPublicLog implements PublicLog, AutoCloseable {

    private final Producer<String, CloudEvent> producer;

    KafkaPublicLog(Producer<String, CloudEvent> producer) {
        this.producer = producer;
    }

    static KafkaPublicLog connect(KitSettings.Kafka kafka, String clientId) {
        return new KafkaPublicLog(DurableProducer.connect(kafka, clientId));
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
