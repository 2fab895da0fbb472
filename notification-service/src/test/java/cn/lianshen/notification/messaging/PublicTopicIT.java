package cn.lianshen.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.contracts.PublicEventCodec;
import cn.lianshen.contracts.Topics;
import cn.lianshen.notification.RunningNotification;
import cn.lianshen.notification.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class PublicTopicIT {

    @Test
    void carriesEveryCaseInOrderWithoutPersonalData() {
        RunningNotification.tell(Story.whole("topic-1"));
        RunningNotification.tell(Story.whole("topic-2"));
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = IntStream.range(0, 3)
                    .mapToObj(number -> new TopicPartition(Topics.PUBLIC_EVENTS, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
                return ids(read, "topic-1").size() >= 11 && ids(read, "topic-2").size() >= 11;
            });
        }

        assertThat(ids(read, "topic-1")).isEqualTo(story("topic-1"));
        assertThat(ids(read, "topic-2")).isEqualTo(story("topic-2"));
        assertThat(read).allSatisfy(found -> {
            assertThat(new String(found.value(), StandardCharsets.UTF_8)).doesNotContain(Story.CANARY);
            assertThat(found.headers().toString()).doesNotContain(Story.CANARY);
            assertThat(new String(found.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8))
                    .isEqualTo(found.key());
        });
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RunningNotification.kafkaServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> read, String applicationId) {
        return read.stream()
                .filter(found -> found.key().equals(applicationId))
                .map(found ->
                        PublicEventCodec.read(found.headers(), found.value()).id())
                .toList();
    }

    private static List<String> story(String applicationId) {
        return Story.whole(applicationId).envelopes().stream()
                .map(envelope -> envelope.id())
                .toList();
    }
}
