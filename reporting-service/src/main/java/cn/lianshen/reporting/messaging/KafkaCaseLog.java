package cn.lianshen.reporting.messaging;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.Topics;
import cn.lianshen.contracts.Unreadable;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.reporting.usecase.CaseLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the log from offset 0 to where it ends when the reading starts. Belongs to no group and moves no offset. */
final class KafkaCaseLog implements CaseLog {

    private static final Logger log = LoggerFactory.getLogger(KafkaCaseLog.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KitSettings.Kafka kafka;

    KafkaCaseLog(KitSettings.Kafka kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean isWhole() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            return consumer.beginningOffsets(partitions(consumer)).values().stream()
                    .allMatch(first -> first == 0);
        }
    }

    @Override
    public void read(Consumer<Received> reader) {
        batches(batch -> batch.forEach(consumed -> event(consumed, reader)));
    }

    private static void event(ConsumerRecord<String, byte[]> consumed, Consumer<Received> reader) {
        try {
            reader.accept(CaseEventCodec.read(consumed.headers(), consumed.value()));
        } catch (Unreadable e) {
            log.warn("record {}-{} left out: {}", consumed.partition(), consumed.offset(), e.getMessage());
        }
    }

    /** The records as they stand in the log, each partition in its order. */
    void batches(Consumer<List<ConsumerRecord<String, byte[]>>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!isAt(consumer, ends)) {
                List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
                consumer.poll(POLL).forEach(batch::add);
                if (!batch.isEmpty()) {
                    reader.accept(batch);
                }
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topics.CASE_EVENTS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static boolean isAt(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Map<String, Object> settings() {
        return kafka.client(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
    }
}
