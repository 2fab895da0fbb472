package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http.Answer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong addresses, methods, parameters and headers are named; outages and bugs are told apart and show no internals. */
class BadRequestIT {

    private final Http http = RunningSample.http();
    private final String token = TestIssuer.shared().token("ann", null, Role.APPLICANT);

    @Test
    void saysThatThereIsNothingAtAnUnknownAddress() {
        Answer answer = get("/nothing/here");

        assertProblem(answer, 404, "PATH_NOT_FOUND");
        assertThat(answer.text("instance")).isEqualTo("/nothing/here");
    }

    @Test
    void namesTheMethodsThatArePossible() {
        Answer answer = http.request("DELETE", "/things").as(token).send();

        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.text("detail")).contains("DELETE").contains("GET, POST");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void namesTheRepresentationsThatExist() {
        Answer answer = http.get("/things").as(token).with("Accept", "text/csv").send();

        assertProblem(answer, 406, "NOT_ACCEPTABLE");
        assertThat(answer.text("detail")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /things/count            | PARAMETER_MISSING | month  | is required
                    /things/count?month=May  | PARAMETER_INVALID | month  | must be a whole number
                    /things/count?month=13   | INVALID_FIELDS    | month  | must be less than or equal to 12
                    /things?colour=BLUE      | PARAMETER_INVALID | colour | must be one of: RED, GREEN
                    /things?limit=0          | PARAMETER_INVALID | limit  | must lie between 1 and 100
                    /things?limit=101        | PARAMETER_INVALID | limit  | must lie between 1 and 100
                    /things?limit=-1         | PARAMETER_INVALID | limit  | must lie between 1 and 100
                    /things?limit=ten        | PARAMETER_INVALID | limit  | must lie between 1 and 100
                    """)
    void namesTheParameterAndTheRule(String path, String code, String parameter, String message) {
        Answer answer = http.get(path).as(token).inEnglish().send();

        assertProblem(answer, 400, code);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(parameter);
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%24", "AAAA", "gICA", "MQAy"})
    void refusesACursorThatIsNotItsOwn(String cursor) {
        Answer answer = get("/things?after=" + cursor);

        assertProblem(answer, 400, "CURSOR_INVALID");
    }

    @Test
    void answersARefusalInBothLanguages() {
        Answer chinese = lend(7).send();
        Answer english = lend(7).inEnglish().send();

        assertProblem(chinese, 409, "ALREADY_LENT");
        assertThat(chinese.text("type")).isEqualTo("https://lianshen.cn/problems/already-lent");
        assertThat(chinese.text("detail")).isEqualTo("Ann 已借走物品 7。");
        assertThat(chinese.text("holder")).isEqualTo("Ann");
        assertThat(english.text("detail")).isEqualTo("Thing 7 is with Ann.");
        assertThat(chinese.body().propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance", "code", "holder", "traceId");
    }

    @Test
    void saysWhenToComeBackDuringAnOutageOfTheStore() {
        Answer answer = get("/things/storeless");

        assertProblem(answer, 503, "UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.body().toString()).doesNotContain("10.1.2.3");
    }

    @Test
    void hidesTheCauseOfABugBehindAReference() {
        Answer answer = get("/things/broken");

        assertProblem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.text("reference")).matches("[0-9a-f]{16}");
        assertThat(answer.text("detail")).contains(answer.text("reference"));
        assertThat(answer.body().toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//things", "/things;x=1", "/things/%2e%2e/internal/state", "/things%2fcount", "/things/%00"})
    void rejectsPathsThatPlayTricks(String path) {
        assertProblem(get(path), 400, "REQUEST_REJECTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /things\\x HTTP/1.1", "GET /things?q={} HTTP/1.1", "GET /things HTTP/1.1\r\nBad Header: x"})
    void showsNothingOfItselfWhenTheRequestIsNotHttp(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", http.port())) {
            socket.getOutputStream()
                    .write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Tomcat")
                    .doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/nothing", "/open/hello", "/things/broken"})
    void sendsTheSecurityHeadersWithEveryAnswer(String path) {
        Answer answer = get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    private Answer get(String path) {
        return http.get(path).as(token).send();
    }

    private Http.Request lend(int id) {
        return http.put("/things/" + id + "/loan").as(token).with("Idempotency-Key", "key-0001");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.text("code"))
                .as("%s %s", answer.status(), answer.body())
                .isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body().toString()).doesNotContain("cn.lianshen").doesNotContain("java.");
    }
}
