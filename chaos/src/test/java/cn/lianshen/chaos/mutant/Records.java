package cn.lianshen.chaos.mutant;

import static org.awaitility.Awaitility.await;

import cn.lianshen.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The records of one case in the log, to be read and to be written once more. */
final class Records {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Records() {}

    static void awaitOf(Stage stage, String id, int count) {
        await("records of " + id).atMost(PATIENCE).until(() -> of(stage, id).size() >= count);
    }

    static List<ConsumerRecord<String, byte[]>> of(Stage stage, String id) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stage.sources().kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CASE_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(consumed -> {
                    if (id.equals(consumed.key())) {
                        found.add(consumed);
                    }
                });
            }
            return found;
        }
    }

    static String header(ConsumerRecord<String, byte[]> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Puts a copy of a record at the end of its partition. */
    static void again(Stage stage, ConsumerRecord<String, byte[]> again) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stage.sources().kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            again.topic(), again.partition(), again.key(), again.value(), again.headers()))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
