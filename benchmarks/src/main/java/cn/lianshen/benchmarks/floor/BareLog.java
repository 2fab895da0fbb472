package cn.lianshen.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events of the usual size, and has as many groups as the platform read them and store an effect of each. */
final class BareLog implements AutoCloseable {

    private static final String TOPIC = "floor";
    private static final int PARTITIONS = 3;
    private static final int GROUPS = 4;
    private static final byte[] EVENT = "事".repeat(300).getBytes(StandardCharsets.UTF_8);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaProducer<String, byte[]> producer;
    private final List<Thread> readers = new ArrayList<>();
    private volatile boolean open = true;

    BareLog(String servers, BareStore store) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        for (int group = 0; group < GROUPS; group++) {
            String name = "floor-" + group;
            readers.add(Thread.ofPlatform().name(name).start(() -> read(servers, name, store)));
        }
    }

    void send(int events) {
        for (int i = 0; i < events; i++) {
            producer.send(new ProducerRecord<>(TOPIC, UUID.randomUUID().toString(), EVENT));
        }
    }

    private void read(String servers, String group, BareStore store) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (open) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    List<String> ids = new ArrayList<>();
                    records.forEach(record -> ids.add(group + record.key()));
                    store.effects(ids);
                    consumer.commitSync();
                }
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread reader : readers) {
            reader.join();
        }
        producer.close();
    }
}
