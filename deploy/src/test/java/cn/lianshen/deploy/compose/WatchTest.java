package cn.lianshen.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard and the alerts ask for figures that exist, and scrape who has them. */
class WatchTest {

    /** What the services publish, as Prometheus names it. */
    private static final Set<String> FIGURES = Set.of(
            "lianshen_outbox_oldest_age_seconds",
            "lianshen_outbox_waiting",
            "lianshen_relay_latency_seconds_bucket",
            "lianshen_relay_latency_seconds_count",
            "lianshen_consume_lag",
            "lianshen_consume_delay_seconds_bucket",
            "lianshen_events_parked",
            "lianshen_events_forks",
            "lianshen_commands_conflicts_total",
            "lianshen_webhooks_dead",
            "lianshen_webhooks_due",
            "lianshen_clock_skew_seconds",
            "resilience4j_circuitbreaker_state",
            "http_server_requests_seconds_bucket",
            "http_server_requests_seconds_count",
            "jvm_memory_used_bytes",
            "up");

    private static final Pattern NAME = Pattern.compile("\\b(?:[a-z0-9]+_)+[a-z0-9]+\\b|\\bup\\b");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

    @Test
    void theDashboardAsksForFiguresThatExist() throws IOException {
        List<String> expressions = dashboard().findValuesAsString("expr");

        assertThat(expressions).hasSizeGreaterThan(15).allSatisfy(WatchTest::namesFigures);
    }

    @Test
    void everyPanelHasItsOwnNumberAndTheDatasourceThatIsProvisioned() throws IOException {
        JsonNode panels = dashboard().path("panels");

        assertThat(panels.valueStream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
        assertThat(dashboard().findValues("datasource"))
                .allSatisfy(source -> assertThat(source.path("uid").asString()).isEqualTo("prometheus"));
        assertThat(text("grafana/provisioning/datasources/prometheus.yml")).contains("uid: prometheus");
    }

    @Test
    void theAlertsAskForFiguresThatExistAndSayWhatToDo() throws IOException {
        List<Map<?, ?>> rules = rules();

        assertThat(rules).hasSizeGreaterThan(8).allSatisfy(rule -> {
            namesFigures(String.valueOf(rule.get("expr")));
            assertThat(rule.get("annotations"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsKeys("summary", "action");
        });
    }

    /** What has to be watched, whatever else is. */
    @Test
    void nothingThatMustBeZeroGoesUnwatched() throws IOException {
        String alerts = text("prometheus/alerts.yml");

        assertThat(Stream.of(
                        "lianshen_events_forks",
                        "lianshen_events_parked",
                        "lianshen_webhooks_dead",
                        "lianshen_outbox_oldest_age_seconds",
                        "lianshen_clock_skew_seconds",
                        "resilience4j_circuitbreaker_state"))
                .allSatisfy(figure -> assertThat(alerts).contains(figure));
    }

    @Test
    void everyServiceIsScrapedOnItsManagementPort() throws IOException {
        String configuration = text("prometheus/prometheus.yml");

        assertThat(Compose.read().containers().stream()
                        .filter(container -> container.text("image").startsWith("lianshen/"))
                        .filter(container ->
                                !container.isJob() && !container.name().equals("keycloak"))
                        .map(Compose.Container::name))
                .hasSize(5)
                .allSatisfy(name -> assertThat(configuration).contains(name + ":9080"));
    }

    private static void namesFigures(String expression) {
        String bare = expression
                .replaceAll("\\{[^}]*}", " ")
                .replaceAll("\\$__rate_interval", "")
                .replaceAll("\\bby \\([^)]*\\)", " ");
        assertThat(NAME.matcher(bare).results().map(found -> found.group()).filter(name -> !FUNCTIONS.contains(name)))
                .as(expression)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(FIGURES).contains(name));
    }

    private static JsonNode dashboard() throws IOException {
        return JsonMapper.shared().readTree(text("grafana/dashboards/lianshen.json"));
    }

    private static List<Map<?, ?>> rules() throws IOException {
        Map<String, List<Map<String, List<Map<?, ?>>>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text("prometheus/alerts.yml"));
        List<Map<?, ?>> rules = new ArrayList<>();
        file.getOrDefault("groups", List.of()).forEach(group -> rules.addAll(group.getOrDefault("rules", List.of())));
        return rules;
    }

    private static String text(String file) throws IOException {
        return Files.readString(Compose.ROOT.resolve("deploy").resolve(file));
    }
}
