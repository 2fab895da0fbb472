package cn.lianshen.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

/** A topic that could lose events is found before it does. */
class TopicChecksTest {

    private static final String MONTH_MS = Long.toString(30L * 24 * 3_600_000);

    private final List<String> wrong = new ArrayList<>();
    private final List<String> doubtful = new ArrayList<>();

    @Test
    void findsNothingWhereAllIsWell() {
        look(Map.of("cleanup.policy", "delete", "retention.ms", MONTH_MS));
        look(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));

        assertThat(wrong).isEmpty();
        assertThat(doubtful).isEmpty();
    }

    @Test
    void refusesWhatLosesEvents() {
        look(Map.of("cleanup.policy", "compact,delete", "retention.ms", MONTH_MS));
        look(Map.of("cleanup.policy", "delete", "retention.ms", MONTH_MS, "unclean.leader.election.enable", "true"));

        assertThat(wrong).hasSize(2);
        assertThat(wrong.getFirst()).contains("is compacted");
        assertThat(wrong.getLast()).contains("unclean.leader.election.enable");
    }

    @Test
    void doubtsAShortMemory() {
        look(Map.of("cleanup.policy", "delete", "retention.ms", "604800000"));

        assertThat(wrong).isEmpty();
        assertThat(doubtful).singleElement().asString().contains("for 7 days");
    }

    private void look(Map<String, String> settings) {
        List<ConfigEntry> entries = new ArrayList<>();
        settings.forEach((name, value) -> entries.add(new ConfigEntry(name, value)));
        TopicChecks.look("lianshen.case-events.v1", new Config(entries), wrong, doubtful);
    }
}
