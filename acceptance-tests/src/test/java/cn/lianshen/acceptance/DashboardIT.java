package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Progress;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the dashboard shows and the alerts watch, with a real Prometheus. Run by {@code deploy/check-dashboard}. */
@EnabledIf("isThere")
class DashboardIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    static boolean isThere() {
        return RunningPrometheus.isInstalled()
                || NotRun.because(
                        "dashboard and alerts with a real Prometheus",
                        "install prometheus and run deploy/check-dashboard to see it");
    }

    @Test
    void everyPanelShowsAFigureAndADeadServiceIsNoticed() throws Exception {
        try (Platform platform = Platform.start(RunningPlatform.freshSettings().asProcesses(), Progress.SILENT);
                RunningPrometheus prometheus = watching(platform)) {
            await().atMost(SOON).ignoreExceptions().until(() -> value(prometheus, "sum(up)") == 5);
            work(platform);

            assertThat(panels())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(expression -> await(expression)
                            .atMost(SOON)
                            .untilAsserted(() ->
                                    assertThat(value(prometheus, expression)).isNotNaN()));
            assertThat(prometheus.rules().findValues("health"))
                    .isNotEmpty()
                    .allSatisfy(health -> assertThat(health.asString()).isEqualTo("ok"));
            assertThat(prometheus.ask("ALERTS")).isEmpty();

            platform.kill("approval-service");

            await().atMost(SOON)
                    .until(() -> !prometheus
                            .ask("ALERTS{alertname=\"ServiceGone\", service=\"approval-service\"}")
                            .isEmpty());
        }
    }

    private RunningPrometheus watching(Platform platform) throws IOException {
        Ports ports = platform.ports();
        Map<String, Integer> services = Map.of(
                "gateway", ports.of(Port.GATEWAY),
                "intake-service", ports.of(Port.INTAKE),
                "approval-service", ports.of(Port.APPROVAL),
                "notification-service", ports.of(Port.NOTIFICATION),
                "reporting-service", ports.of(Port.REPORTING));
        String token = RunningPlatform.people(platform).person("admin").authorization();
        return RunningPrometheus.start(Ports.freeNumber(), services, token.substring("Bearer ".length()), folder);
    }

    /** Everything a panel counts happens twice, so that it has a rate: requests, refusals, events. */
    private static void work(Platform platform) {
        People people = RunningPlatform.people(platform);
        for (int round = 0; round < 2; round++) {
            new CasePlay(people, new Opinions(Set.of()), _ -> {}).play("ENT-RESTAURANT");
            assertThat(people.person("lead").get("/api/applications/nothing").status())
                    .isEqualTo(404);
        }
    }

    private static List<String> panels() {
        return JsonMapper.shared()
                .readTree(Path.of("../deploy/grafana/dashboards/lianshen.json"))
                .findValuesAsString("expr")
                .stream()
                .map(expression -> expression.replace("$__rate_interval", "5m"))
                .toList();
    }

    /** The first figure; not a number if there is none. A service nobody asked has no times to answer. */
    private static double value(RunningPrometheus prometheus, String expression) {
        return prometheus
                .ask(expression)
                .valueStream()
                .mapToDouble(series ->
                        Double.parseDouble(series.path("value").path(1).asString()))
                .filter(figure -> !Double.isNaN(figure))
                .findFirst()
                .orElse(Double.NaN);
    }
}
