package cn.lianshen.kit.health;

import cn.lianshen.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks at the topics: whether they are there, and whether their settings could lose events. */
final class TopicChecks {

    private static final Duration LEAST_RETENTION = Duration.ofDays(30);
    private static final int PATIENCE_MS = 5_000;

    private TopicChecks() {}

    /**
     * What was found.
     *
     * @param wrong sentences about what loses events; empty if nothing does
     * @param doubtful sentences about what may one day
     */
    record Findings(List<String> wrong, List<String> doubtful) {}

    /** Asks the log. Throws if it does not answer within a few seconds. */
    static Findings of(String bootstrapServers) throws ExecutionException, InterruptedException {
        List<ConfigResource> topics = List.of(topic(Topics.CASE_EVENTS), topic(Topics.PUBLIC_EVENTS));
        List<String> wrong = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, "lianshen-checks",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS))) {
            var answers = admin.describeConfigs(topics).values();
            for (ConfigResource topic : topics) {
                try {
                    look(
                            topic.name(),
                            Objects.requireNonNull(answers.get(topic)).get(),
                            wrong,
                            doubtful);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw e;
                    }
                    wrong.add("The log has no topic " + topic.name() + "; create it before the service is of use.");
                }
            }
        }
        return new Findings(List.copyOf(wrong), List.copyOf(doubtful));
    }

    static void look(String topic, Config config, List<String> wrong, List<String> doubtful) {
        if (Set.of(value(config, TopicConfig.CLEANUP_POLICY_CONFIG).split(",")).contains("compact")) {
            wrong.add("The topic " + topic + " is compacted and loses events; set its cleanup.policy to delete.");
        }
        if (value(config, TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG).equals("true")) {
            wrong.add("The topic " + topic
                    + " may lose acknowledged events; set its unclean.leader.election.enable to false.");
        }
        long retention = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
        if (retention >= 0 && retention < LEAST_RETENTION.toMillis()) {
            doubtful.add("The topic " + topic + " keeps events for "
                    + Duration.ofMillis(retention).toDays()
                    + " days and a reader may be away longer; set its retention.ms to 30 days or more.");
        }
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null || entry.value() == null ? "-1" : entry.value();
    }

    private static ConfigResource topic(String name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }
}
