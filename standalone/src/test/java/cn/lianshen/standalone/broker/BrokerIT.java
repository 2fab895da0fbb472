package cn.lianshen.standalone.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.contracts.Topics;
import cn.lianshen.standalone.OwnProcess;
import cn.lianshen.standalone.platform.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    BrokerSettings settings;

    @BeforeEach
    void takesFreePorts() throws IOException {
        settings = new BrokerSettings(folder.resolve("broker"), Ports.freeNumber(), Ports.freeNumber());
    }

    @Test
    void makesBothTopicsAndNoOther() throws Exception {
        try (var _ = Broker.start(settings);
                var admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(Topics.CASE_EVENTS, Topics.PUBLIC_EVENTS);

            var topics = admin.describeTopics(List.of(Topics.CASE_EVENTS))
                    .allTopicNames()
                    .get();
            assertThat(requireNonNull(topics.get(Topics.CASE_EVENTS)).partitions())
                    .hasSize(3);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CASE_EVENTS);
            var configs = admin.describeConfigs(List.of(resource)).all().get();
            var config = requireNonNull(configs.get(resource));
            assertThat(config.get("retention.ms").value()).isEqualTo("2592000000");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
    }

    @Test
    void keepsEveryAcknowledgedRecordThroughTwoKills() throws Exception {
        var acknowledged = new TreeSet<Integer>();

        for (int round = 0; round < 2; round++) {
            try (var broker = ownProcess()) {
                EventTopics.ensure(settings.bootstrapServers(), PATIENCE);
                acknowledged.addAll(send(round * 10_000, 2_000));
                broker.kill();
            }
        }

        try (var _ = Broker.start(settings)) {
            assertThat(read(acknowledged.size())).containsExactlyElementsOf(acknowledged);
        }
    }

    @Test
    void tellsWhenNoBrokerAnswers() {
        assertThatThrownBy(() -> EventTopics.ensure(settings.bootstrapServers(), Duration.ofMillis(300)))
                .hasMessage("no Kafka broker answers at " + settings.bootstrapServers());
    }

    private OwnProcess ownProcess() throws IOException {
        return OwnProcess.of(
                Broker.class,
                folder.resolve("output"),
                settings.folder().toString(),
                Integer.toString(settings.port()),
                Integer.toString(settings.controllerPort()));
    }

    private List<Integer> send(int first, int count) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", settings.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new IntegerSerializer(), new IntegerSerializer())) {
            var numbers = IntStream.range(first, first + count).boxed().toList();
            var sent = numbers.stream()
                    .map(number -> producer.send(new ProducerRecord<>(Topics.CASE_EVENTS, number, number)))
                    .toList();
            for (var answer : sent) {
                answer.get();
            }
            return numbers;
        }
    }

    private Set<Integer> read(int expected) {
        Map<String, Object> config = Map.of("bootstrap.servers", settings.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new IntegerDeserializer(), new IntegerDeserializer())) {
            var partitions = IntStream.range(0, 3)
                    .mapToObj(number -> new TopicPartition(Topics.CASE_EVENTS, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(end).isEqualTo(expected);
            var found = new TreeSet<Integer>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.currentLag(partition).orElse(1) > 0)) {
                consumer.poll(Duration.ofMillis(200)).forEach(item -> found.add(item.value()));
            }
            return found;
        }
    }
}
