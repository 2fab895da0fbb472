package cn.lianshen.kit.consume;

import cn.lianshen.contracts.Topics;
import cn.lianshen.kit.KitSettings;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads the case log for one consumer group. A batch that cannot be applied is tried again without end and blocks its partitions:
 * nothing is skipped. Offsets move only after the batch is applied.
 */
public final class CaseListener implements SmartLifecycle {

    private static final String SOURCE_HEADER = "ce_source";
    private static final int RECORDS_A_POLL = 500;
    private static final int MOST_POLL_INTERVAL_MS = 300_000;

    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    CaseListener(ConsumerSettings settings, KitSettings.Kafka log, CaseConsumer consumer) {
        ContainerProperties properties = new ContainerProperties(Topics.CASE_EVENTS);
        properties.setGroupId(settings.group());
        properties.setAckMode(AckMode.BATCH);
        properties.setSyncCommits(true);
        properties.setConsumerRebalanceListener(new FromTheBeginning());
        properties.setMessageListener((BatchMessageListener<String, byte[]>)
                records -> consumer.accept(withoutIgnored(records, settings.ignoredSources())));
        this.container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(log.client(kafka(settings))), properties);
        container.setBeanName(settings.group());
        container.setConcurrency(settings.threads());
        container.setCommonErrorHandler(neverSkip());
    }

    private static List<ConsumerRecord<String, byte[]>> withoutIgnored(
            List<ConsumerRecord<String, byte[]>> records, Set<String> ignoredSources) {
        if (ignoredSources.isEmpty()) {
            return records;
        }
        return records.stream()
                .filter(consumed -> {
                    Header source = consumed.headers().lastHeader(SOURCE_HEADER);
                    return source == null
                            || !ignoredSources.contains(new String(source.value(), StandardCharsets.UTF_8));
                })
                .toList();
    }

    private static Map<String, Object> kafka(ConsumerSettings settings) {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, settings.group()),
                Map.entry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instance()),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL),
                Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MOST_POLL_INTERVAL_MS),
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 45_000),
                Map.entry(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class)),
                Map.entry(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class),
                Map.entry(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
    }

    private static DefaultErrorHandler neverSkip() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(30_000);
        return new DefaultErrorHandler(backOff);
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    /** A group that has never committed starts at the first record; any other lost offset is an error to be seen. */
    private static final class FromTheBeginning implements ConsumerAwareRebalanceListener {

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
            List<TopicPartition> fresh = partitions.stream()
                    .filter(partition -> committed.get(partition) == null)
                    .toList();
            if (!fresh.isEmpty()) {
                consumer.seekToBeginning(fresh);
            }
        }
    }
}
