package cn.lianshen.deploy.kafka;

import cn.lianshen.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The event topics as production has them. The number of partitions is for ever: it decides where a case is found. */
final class EventTopic {

    private static final int PARTITIONS = 12;
    private static final int MOST_REPLICAS = 3;
    private static final Duration RETENTION = Duration.ofDays(30);

    private EventTopic() {}

    /** With three brokers an acknowledged event is on two of them, and any one may be gone. */
    static List<NewTopic> all(int brokers) {
        short replicas = (short) Math.min(MOST_REPLICAS, brokers);
        return Stream.of(Topics.CASE_EVENTS, Topics.PUBLIC_EVENTS)
                .map(name -> new NewTopic(name, PARTITIONS, replicas).configs(configuration(replicas)))
                .toList();
    }

    private static Map<String, String> configuration(short replicas) {
        return Map.of(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                Integer.toString(Math.max(1, replicas - 1)),
                TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                "false",
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(RETENTION.toMillis()),
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime");
    }
}
