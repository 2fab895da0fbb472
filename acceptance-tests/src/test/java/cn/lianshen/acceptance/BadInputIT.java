package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.play.Answer;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.Person;
import cn.lianshen.standalone.play.SampleFiling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bad input gets a clear answer and loses nothing. */
class BadInputIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String APPLICATIONS = "/api/applications";

    private final People people = RunningPlatform.people();

    @Test
    void malformedJsonIsNamedWithItsPlace() {
        Answer answer = people.applicant().command("POST", APPLICATIONS, "{\"schemeCode\": ", Person.newKey());

        assertProblem(answer, 400, "MALFORMED_JSON");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Answer answer = start(body -> body.put("departmentt", "FGW"));

        assertProblem(answer, 400, "UNKNOWN_FIELD");
        assertThat(answer.body().toString()).contains("departmentt");
    }

    @Test
    void aWrongTypeIsNamed() {
        assertProblem(start(body -> body.put("materials", "none")), 400, "WRONG_TYPE");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        assertProblem(start(body -> body.put("summary", "长".repeat(600_000))), 413, "BODY_TOO_LARGE");
    }

    @Test
    void anUnknownSchemeIsNamed() {
        assertProblem(start(body -> body.put("schemeCode", "NO-SUCH")), 422, "SCHEME_UNKNOWN");
    }

    @Test
    void aProjectCodeThatFailsItsCheckSaysWhichCheck() {
        Answer answer = start(body -> body.put("projectCode", "2503-530102-04-01-100018"));

        assertProblem(answer, 400, "INVALID_FIELDS");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("projectCode");
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .contains("校验码");
    }

    @Test
    void aCreditCodeThatFailsItsCheckSaysWhichCheck() {
        Answer answer = start(body -> body.put("applicant", party(Map.of("creditCode", "91110000100000000A"))));

        assertProblem(answer, 400, "INVALID_FIELDS");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("applicant.creditCode");
    }

    @Test
    void anIdentityNumberThatFailsItsCheckSaysWhichCheck() {
        Answer answer = start(body -> body.put(
                "applicant", party(Map.of("kind", "PERSON", "name", "张三", "residentId", "310101198403300083"))));

        assertProblem(answer, 400, "INVALID_FIELDS");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("applicant.residentId");
        assertThat(answer.body().toString()).doesNotContain("310101198403300083");
    }

    @Test
    void aFormThatMissesFieldsNamesEach() {
        Answer answer = start(body -> body.put("form", Map.of("envClass", "REPORT_FORM")));

        assertProblem(answer, 422, "FILING_INCOMPLETE");
        assertThat(answer.body().path("errors").toString()).contains("form.landArea", "form.inFloodZone");
    }

    @Test
    void theSameKeyWithTheSameBodyGetsTheSameAnswer() {
        String body = JSON.writeValueAsString(filing());
        String key = Person.newKey();

        JsonNode first =
                people.applicant().command("POST", APPLICATIONS, body, key).expect(201);
        JsonNode second =
                people.applicant().command("POST", APPLICATIONS, body, key).expect(201);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Map<String, Object> other = new HashMap<>(filing());
        other.put("summary", "另一份申请");
        String key = Person.newKey();

        people.applicant()
                .command("POST", APPLICATIONS, JSON.writeValueAsString(filing()), key)
                .expect(201);

        assertProblem(
                people.applicant().command("POST", APPLICATIONS, JSON.writeValueAsString(other), key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aReviewThatIsNotOpenNotYoursOrDecidedSaysSo() {
        CasePlay play = new CasePlay(people, new Opinions(Set.of()), _ -> {});
        String id = play.accepted("SOC-BA-S23");
        Person reform = people.decider("FGW");
        Person works = people.decider("ZJJ");
        var approve = new Opinions(Set.of()).on("B-01");
        await().until(() -> reform.get("/api/reviews/" + id + ":B-01").status() == 200);

        assertProblem(works.put("/api/reviews/" + id + ":B-06/decision", approve), 409, "NOT_OPEN_YET");
        assertProblem(works.put("/api/reviews/" + id + ":B-01/decision", approve), 404, "NOT_FOUND");
        assertProblem(
                people.reviewer("FGW").put("/api/reviews/" + id + ":B-01/decision", approve), 403, "ACCESS_DENIED");
        assertProblem(
                reform.put("/api/reviews/" + id + ":B-01/decision", Map.of("outcome", "REFUSED", "opinion", "不同意")),
                422,
                "VERDICT_INCOMPLETE");
        reform.put("/api/reviews/" + id + ":B-01/decision", approve).expect(200);
        assertProblem(reform.put("/api/reviews/" + id + ":B-01/decision", approve), 409, "ALREADY_DECIDED");
        assertProblem(
                people.lead().put(APPLICATIONS + "/" + id + "/result", Map.of("conclusion", "APPROVED")),
                409,
                "NOT_READY");
        people.applicant()
                .put(APPLICATIONS + "/" + id + "/withdrawal", Map.of("reason", "项目调整"))
                .expect(200);
        assertProblem(
                people.lead().put(APPLICATIONS + "/" + id + "/result", Map.of("conclusion", "APPROVED")),
                409,
                "ALREADY_WITHDRAWN");
    }

    @Test
    void aWebhookToAPrivateAddressIsRefused() {
        Answer answer = people.person("admin")
                .post("/api/subscriptions", Map.of("url", "https://169.254.169.254/latest", "eventTypes", List.of()));

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.body().path("code").asString()).isNotEmpty();
    }

    private Answer start(Consumer<Map<String, Object>> change) {
        Map<String, Object> body = new HashMap<>(filing());
        change.accept(body);
        return people.applicant().post(APPLICATIONS, body);
    }

    private Map<String, Object> filing() {
        SampleFiling filing = new SampleFiling(
                people.applicant().get("/api/schemes/GOV-HOUSE-S1").expect(200));
        people.applicant()
                .put("/api/projects/" + filing.projectCode(), Map.of("name", filing.name()))
                .expect(200);
        return filing.body("SUBMITTED");
    }

    private static Map<String, Object> party(Map<String, Object> change) {
        Map<String, Object> party = new HashMap<>(Map.of(
                "kind", "ORGANISATION",
                "name", "某公司",
                "contactName", "李明",
                "contactPhone", "13800001234"));
        party.putAll(change);
        return party;
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.body().path("code").asString())
                .as(answer.body().toString())
                .isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("title").asString()).isNotEmpty();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
}
