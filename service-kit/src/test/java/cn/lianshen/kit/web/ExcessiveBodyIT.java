package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that nobody can mean, too deep, too long or too large, is refused before it costs anything. */
class ExcessiveBodyIT {

    private static final String GOOD =
            "{\"name\": \"hammer\", \"count\": 2, \"fragile\": false, \"colour\": \"RED\", \"parts\": []}";

    private final Http http = RunningSample.http();
    private final String token = TestIssuer.shared().token("ann", null, Role.APPLICANT);

    static Stream<Arguments> excesses() {
        return Stream.of(
                Arguments.of(
                        GOOD.replace(
                                "\"count\": 2",
                                "\"count\": 2, \"notes\": {\"x\":" + "[".repeat(31) + "]".repeat(31) + "}"),
                        "JSON_TOO_COMPLEX"),
                Arguments.of(GOOD.replace("hammer", "x".repeat(256 * 1024 + 1)), "JSON_TOO_COMPLEX"),
                Arguments.of(GOOD.replace("\"count\": 2", "\"count\": " + "9".repeat(101)), "JSON_TOO_COMPLEX"),
                Arguments.of(GOOD.replace("\"count\": 2", "\"count\": 2, \"count\": 3"), "DUPLICATE_FIELD"),
                Arguments.of(GOOD + " {}", "MALFORMED_JSON"),
                Arguments.of(GOOD + " x", "MALFORMED_JSON"),
                Arguments.of(GOOD.replace("2", "NaN"), "MALFORMED_JSON"),
                Arguments.of("\uFEFF\u0000{}", "MALFORMED_JSON"));
    }

    @ParameterizedTest
    @MethodSource("excesses")
    void refusesWhatNobodyMeans(String body, String code) {
        assertProblem(add(body), 400, code);
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        Answer answer = add(" ".repeat(1024 * 1024 + 1));

        assertProblem(answer, 413, "BODY_TOO_LARGE");
        assertThat(answer.text("detail")).contains("1048576");
    }

    @Test
    void countsABodyOfUnknownLengthWhileItArrives() {
        byte[] large = " ".repeat(1_500_000).getBytes(StandardCharsets.US_ASCII);

        Answer answer = command()
                .body("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .send();

        assertProblem(answer, 413, "BODY_TOO_LARGE");
    }

    private Http.Request command() {
        return http.post("/things").as(token).with("Idempotency-Key", "key-0001");
    }

    private Answer add(String body) {
        return command().json(body).send();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.text("code")).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
