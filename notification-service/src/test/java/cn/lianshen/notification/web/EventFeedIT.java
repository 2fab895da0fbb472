package cn.lianshen.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.web.Http;
import cn.lianshen.notification.RunningNotification;
import cn.lianshen.notification.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventFeedIT {

    private static final String CASE = "feed-1";

    private final Http http = RunningNotification.http();

    @BeforeAll
    static void tellAStory() {
        RunningNotification.tell(Story.whole(CASE));
        await().until(() ->
                events(RunningNotification.subscriber("feed-reader"), CASE).size() == 11);
    }

    @Test
    void givesTheWholeStoryInOrderToThoseWhoSeeEveryCase() {
        List<String> expected = Story.whole(CASE).envelopes().stream()
                .map(envelope -> envelope.id())
                .toList();

        for (Role role : List.of(Role.SUBSCRIBER, Role.SUPERVISOR, Role.SYSTEM_ADMIN, Role.AUDITOR)) {
            assertThat(events(RunningNotification.token("x", null, role), CASE)).isEqualTo(expected);
        }
        assertThat(events(RunningNotification.token("clerk", "ZWFW", Role.WINDOW_CLERK), CASE))
                .isEqualTo(expected);
    }

    @Test
    void givesADepartmentTheCasesInWhichItTakesPart() {
        assertThat(events(RunningNotification.token("r", "ZJJ", Role.REVIEWER), CASE))
                .hasSize(10)
                .doesNotContain(CASE + ":1:1");
        assertThat(events(RunningNotification.token("r", "SCJG", Role.REVIEWER), CASE))
                .isEmpty();
    }

    @Test
    void givesAnApplicantItsOwnCases() {
        assertThat(events(RunningNotification.token(Story.APPLICANT, null, Role.APPLICANT), CASE))
                .hasSize(11);
        assertThat(events(RunningNotification.token("applicant2", null, Role.APPLICANT), CASE))
                .isEmpty();
    }

    @Test
    void refusesThoseWhoseRoleHasNoCases() {
        assertThat(status(RunningNotification.token("c", "ZWFW", Role.CATALOGUE_ADMIN)))
                .isEqualTo(403);
        assertThat(status(RunningNotification.token("r", null, Role.REVIEWER))).isEqualTo(403);
        assertThat(http.get("/api/events").send().status()).isEqualTo(401);
    }

    @Test
    void goesOnFromAnyCursorAlsoAtTheEnd() {
        String token = RunningNotification.subscriber("feed-reader");
        List<String> all = events(token, "");
        String end = http.get("/api/events?limit=1&after=" + cursorAfter(token, all.size()))
                .as(token)
                .send()
                .text("next");

        RunningNotification.tell(Story.of("feed-2").submitted());

        await().untilAsserted(() -> assertThat(ids(
                        http.get("/api/events?after=" + end).as(token).send().body(), "feed-2"))
                .containsExactly("feed-2:1:1"));
    }

    @Test
    void refusesACursorItDidNotGive() {
        Http.Answer answer = http.get("/api/events?after=bm9wZQ")
                .as(RunningNotification.subscriber("x"))
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("CURSOR_INVALID");
    }

    @Test
    void saysNothingAboutPeople() {
        JsonNode page = http.get("/api/events?limit=100")
                .as(RunningNotification.subscriber("x"))
                .send()
                .body();

        assertThat(page.toString()).contains("LS-" + CASE).doesNotContain(Story.CANARY);
    }

    private int status(String token) {
        return http.get("/api/events").as(token).send().status();
    }

    private static String cursorAfter(String token, int events) {
        String cursor = "";
        for (int read = 0; read < events; read += 100) {
            cursor = RunningNotification.http()
                    .get("/api/events?limit=100&after=" + cursor)
                    .as(token)
                    .send()
                    .text("next");
        }
        return cursor;
    }

    /** All events of a case, read in small pages. */
    private static List<String> events(String token, String applicationId) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = RunningNotification.http()
                    .get("/api/events?limit=7&after=" + cursor)
                    .as(token)
                    .send()
                    .body();
            if (page.path("items").isEmpty()) {
                return all;
            }
            all.addAll(ids(page, applicationId));
            cursor = page.path("next").asString();
        }
    }

    private static List<String> ids(JsonNode page, String applicationId) {
        return page.path("items")
                .valueStream()
                .filter(event -> event.path("applicationId").asString().startsWith(applicationId))
                .map(event -> event.path("id").asString())
                .toList();
    }
}
