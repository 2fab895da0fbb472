package cn.lianshen.kit.consume;

import cn.lianshen.contracts.Topics;
import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.StopOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads the case log for one consumer group. A batch that cannot be applied is tried again without end and blocks its partitions:
 * nothing is skipped. Offsets move only after the batch is applied.
 */
public final class CaseListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CaseListener.class);
    private static final String SOURCE_HEADER = "ce_source";
    private static final int RECORDS_A_POLL = 500;
    private static final int MOST_POLL_INTERVAL_MS = 300_000;
    private static final long LAST_BATCH_MS = 5_000;

    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    /** By thread; what cannot be applied stays in hand. */
    private final Map<Long, Integer> inHand = new ConcurrentHashMap<>();

    CaseListener(ConsumerSettings settings, KitSettings.Kafka log, CaseConsumer consumer, ConsumptionWatch watch) {
        ContainerProperties properties = new ContainerProperties(Topics.CASE_EVENTS);
        properties.setGroupId(settings.group());
        properties.setAckMode(AckMode.BATCH);
        properties.setSyncCommits(true);
        properties.setShutdownTimeout(LAST_BATCH_MS);
        properties.setIdleBetweenPolls(settings.gathering().toMillis());
        properties.setConsumerRebalanceListener(new FromTheBeginning(consumer));
        properties.setMessageListener((BatchMessageListener<String, byte[]>)
                records -> apply(withoutIgnored(records, settings.ignoredSources()), consumer, watch));
        this.container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(log.client(kafka(settings))), properties);
        container.setBeanName(settings.group());
        container.setConcurrency(settings.threads());
        container.setCommonErrorHandler(neverSkip());
    }

    private void apply(List<ConsumerRecord<String, byte[]>> records, CaseConsumer consumer, ConsumptionWatch watch) {
        inHand.put(Thread.currentThread().threadId(), records.size());
        watch.around(group(), records, () -> consumer.accept(records));
        inHand.put(Thread.currentThread().threadId(), 0);
    }

    /** The consumer group that reads. */
    public String group() {
        return String.valueOf(container.getGroupId());
    }

    /** Records of the log that the group has not applied yet, as far as this instance reads it; those in hand count. */
    public long lag() {
        double behind = container.metrics().values().stream()
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("records-lag"))
                .mapToDouble(metric -> metric.getValue().metricValue() instanceof Double lag && !lag.isNaN() ? lag : 0)
                .sum();
        return (long) behind
                + inHand.values().stream().mapToInt(Integer::intValue).sum();
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
        DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
        handler.setRetryListeners(new Telling());
        return handler;
    }

    /** Whoever looks why a reader is late finds it in the log. */
    private static final class Telling implements RetryListener {

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> waiting, @Nullable Exception e, int attempt) {
            tell(1, e, attempt);
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> waiting, @Nullable Exception e, int attempt) {
            tell(waiting.count(), e, attempt);
        }

        private static void tell(int records, @Nullable Exception e, int attempt) {
            log.warn("{} records wait after attempt {}: {}", records, attempt, innermost(e));
        }

        private static String innermost(@Nullable Throwable failure) {
            Throwable cause = failure;
            while (cause != null && cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause);
        }
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

    /** After the last request is answered, before the relay. */
    @Override
    public int getPhase() {
        return StopOrder.LISTENERS;
    }

    /** A group that has never committed starts at the first record; any other lost offset is an error to be seen. */
    private record FromTheBeginning(CaseConsumer cases) implements ConsumerAwareRebalanceListener {

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            cases.forget();
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
