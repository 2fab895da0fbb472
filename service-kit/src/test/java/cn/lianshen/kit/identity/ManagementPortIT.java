package cn.lianshen.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** With a port of their own, health and figures are read there without a token, and nothing else is. */
class ManagementPortIT {

    private static final ConfigurableApplicationContext CONTEXT =
            RunningSample.start(TestIssuer.shared(), "--server.port=0", "--management.server.port=0");

    private final Http api = Http.on(RunningSample.portOf(CONTEXT));
    private final Http management =
            Http.on(CONTEXT.getEnvironment().getRequiredProperty("local.management.port", Integer.class));

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/prometheus"})
    void showsHealthAndFiguresToWhoeverReachesIt(String path) {
        assertThat(management.get(path).send().status()).isIn(200, 503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/info", "/things", "/internal/state", "/v3/api-docs"})
    void showsNothingElse(String path) {
        assertThat(management.get(path).send().status()).isEqualTo(403);
    }

    @Test
    void leavesThePortOfTheApiClosed() {
        assertThat(api.get("/actuator/prometheus").send().status()).isEqualTo(401);
        assertThat(api.get("/things").send().status()).isEqualTo(401);
    }
}
