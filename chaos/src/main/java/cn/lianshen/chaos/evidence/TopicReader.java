package cn.lianshen.chaos.evidence;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.Sha256;
import cn.lianshen.contracts.Topics;
import cn.lianshen.contracts.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics from offset 0 to where they end when the reading starts. Belongs to no group. */
record TopicReader(String kafka) {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final JsonMapper JSON = JsonMapper.shared();

    CaseLog caseLog() {
        CaseLog log = new CaseLog();
        read(Topics.CASE_EVENTS, found -> take(log, found));
        return log;
    }

    private static void take(CaseLog log, ConsumerRecord<String, byte[]> found) {
        try {
            Received received = CaseEventCodec.read(found.headers(), found.value());
            boolean repetition = log.knows(received.envelope().id());
            log.add(new LoggedEvent(
                    found.partition(),
                    found.offset(),
                    received.envelope(),
                    digest(found),
                    Sha256.hex(found.value()),
                    repetition ? null : received.known()));
        } catch (Unreadable _) {
            log.addUnreadable("partition " + found.partition() + ", offset " + found.offset());
        }
    }

    /** Over key, CloudEvents headers by name, and data; other headers are notes of the transport. */
    private static String digest(ConsumerRecord<String, byte[]> found) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : found.headers()) {
            if (header.key().startsWith("ce_")) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return Sha256.hex(found.key() + headers + Sha256.hex(found.value()));
    }

    List<PublishedEvent> published() {
        List<PublishedEvent> published = new ArrayList<>();
        read(Topics.PUBLIC_EVENTS, found -> published.add(published(found)));
        return published;
    }

    private static PublishedEvent published(ConsumerRecord<String, byte[]> found) {
        JsonNode data = JSON.readTree(found.value());
        Set<String> fields = new TreeSet<>();
        data.propertyNames().forEach(name -> fields.add(name.intern()));
        return new PublishedEvent(
                found.partition(),
                found.offset(),
                data.path("id").asString(),
                data.path("aggregate").asString(),
                data.path("sequence").asLong(),
                Sha256.hex(found.value()),
                fields);
    }

    private void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class);
    }
}
