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

class NoticeIT {

    private static final String CASE = "notice-1";
    private static final String APPLICANT = RunningNotification.token(Story.APPLICANT, null, Role.APPLICANT);
    private static final String REVIEWER = RunningNotification.token("reviewer-zjj", Story.ZJJ, Role.REVIEWER);
    private static final String COLLEAGUE = RunningNotification.token("decider-zjj", Story.ZJJ, Role.DECIDER);

    private final Http http = RunningNotification.http();

    @BeforeAll
    static void tellAStory() {
        RunningNotification.tell(Story.whole(CASE));
        await().until(() ->
                types(RunningNotification.token("r", Story.FGW, Role.REVIEWER)).size() >= 3);
    }

    @Test
    void showsApplicantsWindowsAndDepartmentsWhatConcernsThem() {
        assertThat(types(APPLICANT))
                .containsExactly("result-issued", "decision-corrected", "decided", "decided", "accepted");
        assertThat(types(REVIEWER)).containsExactly("result-issued", "opened");
        assertThat(types(RunningNotification.token("clerk", "ZWFW", Role.WINDOW_CLERK)))
                .containsExactly("decision-corrected", "ready-for-result", "decided", "decided", "submitted");
        assertThat(types(RunningNotification.token("clerk", "SCJG", Role.WINDOW_CLERK)))
                .isEmpty();
        assertThat(types(RunningNotification.token("applicant2", null, Role.APPLICANT)))
                .isEmpty();
    }

    @Test
    void doesNotShowReviewersWhatTheirWindowIsTold() {
        assertThat(types(RunningNotification.token("r", Story.FGW, Role.REVIEWER)))
                .doesNotContain("submitted", "ready-for-result");
    }

    @Test
    void pagesWithoutLosingOrRepeatingAny() {
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = http.get("/api/notices?limit=2&after=" + next)
                    .as(APPLICANT)
                    .send()
                    .body();
            page.path("items").forEach(item -> paged.add(item.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        List<String> whole = new ArrayList<>();
        http.get("/api/notices?limit=100")
                .as(APPLICANT)
                .send()
                .body()
                .path("items")
                .forEach(item -> whole.add(item.path("id").asString()));
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void remembersForEachMemberOfAPoolWhatIsRead() {
        String id = items(REVIEWER).getFirst().path("id").asString();

        Http.Answer read = markRead(REVIEWER, id);

        assertThat(read.status()).isEqualTo(204);
        assertThat(unread(REVIEWER)).doesNotContain(id);
        assertThat(unread(COLLEAGUE)).contains(id);
        assertThat(markRead(REVIEWER, id).status()).isEqualTo(204);
    }

    @Test
    void letsNobodyMarkTheNoticesOfOthers() {
        String id = items(REVIEWER).getLast().path("id").asString();

        assertThat(markRead(APPLICANT, id).status()).isEqualTo(404);
    }

    @Test
    void saysNothingAboutPeople() {
        assertThat(items(APPLICANT).toString()).contains("LS-" + CASE).doesNotContain(Story.CANARY);
    }

    private Http.Answer markRead(String token, String id) {
        return http.put("/api/notices/" + id + "/read")
                .as(token)
                .with("Idempotency-Key", RunningNotification.key())
                .send();
    }

    private List<String> unread(String token) {
        return http.get("/api/notices?unread=true&limit=100")
                .as(token)
                .send()
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> types(String token) {
        return items(token).stream()
                .map(item -> item.path("type").asString().replaceAll("lianshen\\.\\w+\\.|\\.v1", ""))
                .toList();
    }

    /** The notices about this test's case. */
    private static List<JsonNode> items(String token) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = RunningNotification.http()
                    .get("/api/notices?limit=100&after=" + next)
                    .as(token)
                    .send()
                    .body();
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items.stream()
                .filter(item -> item.path("applicationId").asString("").equals(CASE))
                .toList();
    }
}
