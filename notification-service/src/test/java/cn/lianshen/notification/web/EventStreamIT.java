package cn.lianshen.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.contracts.PublicEventCodec;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.web.Http;
import cn.lianshen.notification.RunningNotification;
import cn.lianshen.notification.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String token = RunningNotification.subscriber("streams");

    @Test
    void writesEventsAsTheyHappen() {
        try (SseReader reader = SseReader.open(token, "", "")) {
            await().atMost(SOON).until(() -> reader.all(":open").size() == 1);

            RunningNotification.tell(Story.whole("sse-live"));

            await().atMost(SOON).until(() -> ids(reader, "sse-live").size() >= 11);
            assertThat(ids(reader, "sse-live")).isEqualTo(story("sse-live"));
            assertThat(reader.all("data:").toString()).doesNotContain(Story.CANARY);
            assertThat(reader.all("event:")).contains("lianshen.application.result-issued.v1");
        }
    }

    @Test
    void goesOnAfterTheLastEventTheReaderHas() {
        RunningNotification.tell(Story.whole("sse-resume"));
        String middle;
        List<String> seen;
        try (SseReader reader = SseReader.open(token, "?after=", "")) {
            await().atMost(SOON).until(() -> ids(reader, "sse-resume").size() >= 5);
            middle = reader.all("id:").get(2);
            seen = all(reader).subList(0, 3);
        }

        try (SseReader reader = SseReader.open(token, "?after=ignored-because-the-header-wins", middle)) {
            await().atMost(SOON).until(() -> ids(reader, "sse-resume").size() >= 11 - missing(seen, "sse-resume"));
            List<String> both = new ArrayList<>(seen);
            both.addAll(all(reader));
            assertThat(both).doesNotHaveDuplicates();
            assertThat(both.stream().filter(id -> id.startsWith("sse-resume:")))
                    .containsExactlyElementsOf(story("sse-resume"));
        }
    }

    @Test
    void showsThatItIsAliveWhileNothingHappens() {
        try (SseReader reader = SseReader.open(RunningNotification.token("lonely", null, Role.APPLICANT), "", "")) {
            await().atMost(SOON).until(() -> reader.all(":ping").size() >= 2);
        }
    }

    @Test
    void writesADepartmentOnlyItsCases() {
        try (SseReader zjj = SseReader.open(RunningNotification.token("z", "ZJJ", Role.DECIDER), "", "");
                SseReader scjg = SseReader.open(RunningNotification.token("s", "SCJG", Role.DECIDER), "", "")) {
            await().atMost(SOON)
                    .until(() -> zjj.all(":open").size() + scjg.all(":open").size() == 2);

            RunningNotification.tell(Story.whole("sse-scope"));

            await().atMost(SOON).until(() -> ids(zjj, "sse-scope").size() == 10);
            await().atMost(SOON).until(() -> scjg.all(":ping").size() >= 2);
            assertThat(all(scjg)).isEmpty();
        }
    }

    @Test
    void dropsAReaderWhoDoesNotRead() {
        EventStreams streams = RunningNotification.bean(EventStreams.class);
        for (int i = 0; i < 40; i++) {
            RunningNotification.tell(Story.whole("sse-flood-" + i));
        }
        await().atMost(SOON).until(() -> streams.count() == 0);

        try (SseReader _ = SseReader.openUnread(token, "?after=", "")) {
            await().atMost(SOON).until(() -> streams.count() == 1);
            for (int i = 40; streams.count() == 1 && i < 140; i++) {
                RunningNotification.tell(Story.whole("sse-flood-" + i));
            }

            await().atMost(SOON).until(() -> streams.count() == 0);
        }
    }

    @Test
    void limitsTheStreamsOfOneAccount() {
        String greedy = RunningNotification.subscriber("greedy");
        try (SseReader one = SseReader.open(greedy, "", "");
                SseReader two = SseReader.open(greedy, "", "");
                SseReader three = SseReader.open(greedy, "", "")) {
            await().atMost(SOON)
                    .until(() -> one.all(":open").size()
                                    + two.all(":open").size()
                                    + three.all(":open").size()
                            == 3);

            Http.Answer fourth = RunningNotification.http()
                    .get("/api/events/stream")
                    .as(greedy)
                    .send();

            assertThat(fourth.status()).isEqualTo(429);
            assertThat(fourth.text("code")).isEqualTo("TOO_MANY_STREAMS");
        }
    }

    private static List<String> story(String applicationId) {
        return Story.whole(applicationId).envelopes().stream()
                .map(envelope -> envelope.id())
                .toList();
    }

    private static List<String> all(SseReader reader) {
        return reader.all("data:").stream()
                .map(data -> PublicEventCodec.read(data.getBytes(StandardCharsets.UTF_8))
                        .id())
                .toList();
    }

    private static List<String> ids(SseReader reader, String applicationId) {
        return all(reader).stream()
                .filter(id -> id.startsWith(applicationId + ":"))
                .toList();
    }

    private static int missing(List<String> seen, String applicationId) {
        return (int)
                seen.stream().filter(id -> id.startsWith(applicationId + ":")).count();
    }
}
