package cn.lianshen.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http;
import cn.lianshen.kit.web.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address is closed unless it says otherwise, and a handler lets in only the roles it names. */
class AccessIT {

    private final Http http = RunningSample.http();
    private final TestIssuer issuer = TestIssuer.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/things",
                "/things/rules",
                "/nothing",
                "/open/mistake",
                "/internal/state",
                "/actuator",
                "/actuator/prometheus",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config"
            })
    void asksStrangersToSignIn(String path) {
        Answer answer = http.get(path).send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(answer.text("title")).isEqualTo("请先登录");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open/hello",
                "/v3/api-docs",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness"
            })
    void letsAnyoneReadWhatIsPublic(String path) {
        assertThat(http.get(path).send().status()).isIn(200, 503);
    }

    @ParameterizedTest
    @CsvSource({
        "/things, APPLICANT, 200",
        "/things/rules, DECIDER, 200",
        "/things/rules, CATALOGUE_ADMIN, 200",
        "/things/rules, REVIEWER, 403",
        "/things/rules, SYSTEM_ADMIN, 403",
        "/internal/state, SYSTEM_ADMIN, 200",
        "/internal/state, LEAD_WINDOW, 403",
        "/actuator/prometheus, SYSTEM_ADMIN, 200",
        "/actuator/prometheus, AUDITOR, 403",
        "/actuator/env, SYSTEM_ADMIN, 404"
    })
    void letsInOnlyTheRolesItNames(String path, Role role, int status) {
        Answer answer = http.get(path).as(issuer.token("ann", "ZWFW", role)).send();

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.text("code")).isEqualTo("ACCESS_DENIED");
        }
    }

    @Test
    void refusesBeforeItReadsTheRequest() {
        String noRole = issuer.token("ann", null);

        Answer answer = http.post("/things/rules").as(noRole).json("{").send();

        assertThat(answer.status()).isIn(403, 405);
    }

    @Test
    void handsTheCallerToTheHandler() {
        Answer answer = http.get("/things/rules")
                .as(issuer.token("ann", "ZWFW", Role.DECIDER))
                .send();

        assertThat(answer.text("name")).isEqualTo("姓名 ann");
        assertThat(answer.text("department")).isEqualTo("ZWFW");
        assertThat(answer.text("region")).isEqualTo("530102");
    }

    @Test
    void knowsTheCallerAlsoInTheAsynchronousRestOfARequest() {
        String token = issuer.token("ann", null, Role.REVIEWER);

        assertThat(http.get("/things/later")
                        .as(token)
                        .send()
                        .body()
                        .path("late")
                        .asBoolean())
                .isTrue();
        assertThat(http.get("/things/stream")
                        .as(token)
                        .with("Accept", "text/event-stream")
                        .send()
                        .response()
                        .body())
                .asString()
                .contains("data:ann");
        Answer never = http.get("/things/never").as(token).send();
        assertThat(never.status()).as("%s", never.body()).isEqualTo(503);
        assertThat(never.text("code")).isEqualTo("UNAVAILABLE");
    }

    @Test
    void doesNotStartWithAHandlerThatSaysNothingAboutAccess() {
        assertThatThrownBy(() -> RunningSample.start(issuer, "--sample.forgetful=true"))
                .hasStackTraceContaining("ForgetfulController#forgotten")
                .hasStackTraceContaining("no access rule");
    }
}
