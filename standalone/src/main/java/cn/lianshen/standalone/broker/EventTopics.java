package cn.lianshen.standalone.broker;

import cn.lianshen.contracts.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The two streams of events. They are made once; a topic that exists is left as it is. */
public final class EventTopics {

    private static final int PARTITIONS = 3;
    private static final Duration RETENTION = Duration.ofDays(30);

    private EventTopics() {}

    /**
     * Asks the broker for its topics and makes those that are missing, with the replication the broker has as its default.
     *
     * @param bootstrapServers {@code host:port}, several separated by commas
     * @param within how long to wait for the first answer
     * @throws IllegalStateException when no broker answers in that time or one refuses
     */
    public static void ensure(String bootstrapServers, Duration within) {
        try (var admin = Admin.create(client(bootstrapServers, within))) {
            var present = admin.listTopics().names().get();
            var missing = Stream.of(Topics.CASE_EVENTS, Topics.PUBLIC_EVENTS)
                    .filter(name -> !present.contains(name))
                    .map(EventTopics::topic)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(why(bootstrapServers, e), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker at " + bootstrapServers, e);
        }
    }

    private static String why(String bootstrapServers, ExecutionException e) {
        return e.getCause() instanceof TimeoutException
                ? "no Kafka broker answers at " + bootstrapServers
                : "the Kafka broker at " + bootstrapServers + " refused: " + e.getCause();
    }

    private static NewTopic topic(String name) {
        var topic = new NewTopic(name, PARTITIONS, (short) -1);
        return topic.configs(Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(RETENTION.toMillis()),
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime"));
    }

    private static Map<String, Object> client(String bootstrapServers, Duration within) {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "lianshen-topics",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) within.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) Math.min(5000, within.toMillis()),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50L,
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG,
                50L);
    }
}
