package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.Person;
import cn.lianshen.standalone.play.PlayedCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Other systems can read every step of every case, in order, from the beginning, without personal data. */
class EventFeedIT {

    private final People people = RunningPlatform.people();

    @Test
    void aWholeCaseCanBeReadInOrderWithoutPersonalData() {
        PlayedCase played = new CasePlay(people, new Opinions(Set.of()), _ -> {}).play("GOV-HOUSE-S1");
        Person supervisor = people.person("supervisor");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(typesOf(supervisor, played.applicationId()))
                        .endsWith("lianshen.application.result-issued.v1"));

        assertThat(typesOf(supervisor, played.applicationId()))
                .startsWith("lianshen.application.submitted.v1", "lianshen.application.accepted.v1")
                .containsOnlyOnce("lianshen.application.ready-for-result.v1", "lianshen.application.result-issued.v1");
        assertSequencesWithoutGaps(eventsOf(supervisor, played.applicationId()));
        assertThat(eventsOf(supervisor, played.applicationId()).toString())
                .doesNotContain("李明", "13800001234", "昆明五华教育投资有限公司");
    }

    private static List<String> typesOf(Person reader, String applicationId) {
        return eventsOf(reader, applicationId).stream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private static List<JsonNode> eventsOf(Person reader, String applicationId) {
        List<JsonNode> events = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = reader.get("/api/events?limit=100" + after).expect(200);
            page.path("items").forEach(event -> {
                if (event.path("applicationId").asString().equals(applicationId)) {
                    events.add(event);
                }
            });
            if (page.path("items").size() < 100 || page.path("next").isMissingNode()) {
                return events;
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    private static void assertSequencesWithoutGaps(List<JsonNode> events) {
        Map<String, Long> last = new HashMap<>();
        for (JsonNode event : events) {
            String aggregate = event.path("aggregate").asString();
            long sequence = event.path("sequence").asLong();
            assertThat(sequence).as(aggregate).isEqualTo(last.getOrDefault(aggregate, 0L) + 1);
            last.put(aggregate, sequence);
        }
    }
}
