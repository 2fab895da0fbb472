package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A body that is not what was asked for gets a clear answer that names what is wrong, in the caller's language. */
class BadBodyIT {

    private static final String GOOD = """
            {"name": "hammer", "count": 2, "fragile": false, "colour": "RED", "since": "2026-01-31",
             "owner": {"kind": "PERSON", "name": "Ann"}, "parts": [{"code": "a", "count": 1}]}""";

    private final Http http = RunningSample.http();
    private final String token = TestIssuer.shared().token("ann", null, Role.APPLICANT);

    @Test
    void acceptsAGoodBody() {
        Answer answer = add(GOOD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("name")).isEqualTo("hammer");
    }

    @Test
    void namesLineAndColumnOfMalformedJson() {
        Answer answer = add("{\"name\":\n  \"hammer\",,}");

        assertProblem(answer, 400, "MALFORMED_JSON");
        assertThat(answer.text("type")).isEqualTo("https://lianshen.cn/problems/malformed-json");
        assertThat(answer.text("title")).isEqualTo("JSON 格式错误");
        assertThat(answer.text("detail")).contains("第 2 行").contains("列");
        assertThat(answer.text("instance")).isEqualTo("/things");
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void speaksEnglishWhenAsked() {
        Answer answer = command().inEnglish().json("{").send();

        assertProblem(answer, 400, "MALFORMED_JSON");
        assertThat(answer.text("detail")).startsWith("The body is not valid JSON: it breaks at line 1");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void saysThatTheBodyIsMissing(String body) {
        assertProblem(add(body), 400, "BODY_MISSING");
    }

    @Test
    void namesAnUnknownFieldAndListsTheKnownOnes() {
        Answer answer = add(GOOD.replace("\"name\": \"hammer\"", "\"nmae\": \"hammer\""));

        assertProblem(answer, 400, "UNKNOWN_FIELD");
        assertThat(answer.text("detail"))
                .isEqualTo("此处没有字段“nmae”。可用字段：name, count, fragile, colour, since, owner, parts, notes。");
        assertThat(onlyError(answer).path("field").asString()).isEqualTo("nmae");
    }

    @Test
    void namesAnUnknownFieldInsideAListByItsPath() {
        Answer answer = add(GOOD.replace("\"code\": \"a\"", "\"code\": \"a\", \"x\": 1"));

        assertProblem(answer, 400, "UNKNOWN_FIELD");
        assertThat(onlyError(answer).path("field").asString()).isEqualTo("parts[0].x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "name": "hammer"     | "name": 5            | name            | must be a text
                    "name": "hammer"     | "name": true         | name            | must be a text
                    "name": "hammer"     | "name": 1.5          | name            | must be a text
                    "name": "hammer"     | "name": {"$ne":null} | name            | must be a text
                    "name": "hammer"     | "name": ["a"]        | name            | must be a text
                    "count": 2           | "count": "2"         | count           | must be a whole number
                    "count": 2           | "count": 2.5         | count           | must be a whole number
                    "count": 2           | "count": true        | count           | must be a whole number
                    "count": 2           | "count": 99999999999 | count           | must be a whole number
                    "count": 2           | "count": ""          | count           | must be a whole number
                    "fragile": false     | "fragile": 0         | fragile         | must be true or false
                    "fragile": false     | "fragile": "false"   | fragile         | must be true or false
                    "colour": "RED"      | "colour": "BLUE"     | colour          | must be one of: RED, GREEN
                    "colour": "RED"      | "colour": "red"      | colour          | must be one of: RED, GREEN
                    "colour": "RED"      | "colour": 0          | colour          | must be one of: RED, GREEN
                    "colour": "RED"      | "colour": ""         | colour          | must be one of: RED, GREEN
                    "since": "2026-01-31"| "since": "31.1.2026" | since           | must be a date such as 2026-11-21
                    "since": "2026-01-31"| "since": "2026-02-30"| since           | must be a date such as 2026-11-21
                    "since": "2026-01-31"| "since": 20484       | since           | must be a date such as 2026-11-21
                    "kind": "PERSON"     | "kind": "DOG"        | owner           | must be one of: PERSON, FIRM
                    "kind": "PERSON", "name": "Ann" | "name": "Ann" | owner        | must be one of: PERSON, FIRM
                    [{"code": "a", "count": 1}] | {"code": "a"} | parts           | must be a list
                    [{"code": "a", "count": 1}] | ["a"]         | parts[0]        | must be an object
                    {"code": "a", "count": 1}   | 5             | parts[0]        | must be an object
                    "code": "a", "count": 1 | "code": "a", "count": null | parts[0].count | is required
                    "code": "a", "count": 1 | "code": "a"       | parts[0].count  | is required
                    """)
    void namesTheFieldOfAWrongTypeAndWhatIsExpected(String good, String bad, String field, String message) {
        assertThat(GOOD).contains(good);

        Answer answer = command().inEnglish().json(GOOD.replace(good, bad)).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(onlyError(answer).path("field").asString()).isEqualTo(field);
        assertThat(onlyError(answer).path("message").asString()).isEqualTo(message);
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        Answer answer = add("""
                {"name": " ", "count": 0, "fragile": true, "owner": {"kind": "PERSON"}, "parts": [{"code": "", "count": 1}]}""");

        assertProblem(answer, 400, "INVALID_FIELDS");
        assertThat(answer.body().path("errors").valueStream())
                .extracting(error -> error.path("field").asString() + " "
                        + error.path("rule").asString())
                .containsExactlyInAnyOrder(
                        "name NOT_BLANK",
                        "count MIN",
                        "colour NOT_NULL",
                        "owner.name NOT_BLANK",
                        "parts[0].code NOT_BLANK");
        assertThat(answer.body().path("errors").valueStream())
                .allSatisfy(
                        error -> assertThat(error.path("message").asString()).matches(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml"
            })
    void readsNothingButJson(String type) {
        Answer answer = command().body(type, BodyPublishers.ofString(GOOD)).send();

        assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer.text("detail")).contains("application/json");
    }

    private Http.Request command() {
        return http.post("/things").as(token).with("Idempotency-Key", "key-0001");
    }

    private Answer add(String body) {
        return command().json(body).send();
    }

    private static JsonNode onlyError(Answer answer) {
        assertThat(answer.body().path("errors").size()).as("%s", answer.body()).isOne();
        return answer.body().path("errors").path(0);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.text("code")).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body().toString())
                .doesNotContain("cn.lianshen")
                .doesNotContain("java.")
                .doesNotContain("tools.jackson");
    }
}
