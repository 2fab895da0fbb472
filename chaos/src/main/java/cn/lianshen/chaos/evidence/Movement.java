package cn.lianshen.chaos.evidence;

import cn.lianshen.contracts.Topics;
import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What is under way right now. */
final class Movement implements AutoCloseable {

    private static final int ADMIN_TIMEOUT_MS = 10_000;
    private static final Date EVER = new Date(0);

    private final Sources sources;
    private final StoreReader store;
    private final Admin admin;

    Movement(Sources sources) {
        this.sources = sources;
        this.store = new StoreReader(sources);
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                sources.kafka(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ADMIN_TIMEOUT_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ADMIN_TIMEOUT_MS));
    }

    /**
     * The log at one look.
     *
     * @param ends of its partitions
     * @param lagging which group has not read up to there
     */
    record InTheLog(Map<TopicPartition, Long> ends, Optional<String> lagging) {}

    Optional<String> inTheStore() {
        try {
            return outbox(Sources.INTAKE, "applications")
                    .or(() -> outbox(Sources.APPROVAL, "reviews"))
                    .or(this::webhooks);
        } catch (MongoException e) {
            return Optional.of("the store does not answer: " + e.getMessage());
        }
    }

    private Optional<String> outbox(String service, String collection) {
        return example(service, collection, Filters.gte("outbox.at", EVER))
                .map(document -> "events wait in the outbox of " + document.getString("_id"));
    }

    private Optional<String> webhooks() {
        if (sources.goodReceivers().isEmpty()) {
            return Optional.empty();
        }
        List<String> watched = store.read(Sources.NOTIFICATION, "subscriptions", StoredSubscription::of).stream()
                .filter(subscription -> sources.goodReceivers().contains(subscription.url()))
                .filter(subscription -> subscription.state().equals("ACTIVE"))
                .map(StoredSubscription::id)
                .toList();
        Bson pending = Filters.and(Filters.eq("state", "PENDING"), Filters.in("subscriptionId", watched));
        return example(Sources.NOTIFICATION, "deliveries", pending)
                .map(delivery -> "delivery " + delivery.getString("_id") + " is pending");
    }

    private Optional<Document> example(String service, String collection, Bson filter) {
        if (!sources.services().contains(service)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                store.collection(service, collection).find(filter).first());
    }

    InTheLog inTheLog() throws InterruptedException {
        try {
            Map<TopicPartition, Long> ends = ends();
            for (String group : sources.services()) {
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                    OffsetAndMetadata position = read.get(end.getKey());
                    long lag = end.getValue() - (position == null ? 0 : position.offset());
                    if (lag > 0) {
                        return new InTheLog(
                                ends, Optional.of(group + " is " + lag + " records behind in " + end.getKey()));
                    }
                }
            }
            return new InTheLog(ends, Optional.empty());
        } catch (ExecutionException e) {
            return new InTheLog(Map.of(), Optional.of("the broker does not answer: " + e.getCause()));
        }
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (TopicDescription topic : admin.describeTopics(List.of(Topics.CASE_EVENTS))
                .allTopicNames()
                .get()
                .values()) {
            topic.partitions()
                    .forEach(partition ->
                            latest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close();
        store.close();
    }
}
