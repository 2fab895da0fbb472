package cn.lianshen.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A scrape finds the figures under the names that the dashboard asks for, and no address with an id in it. */
class FiguresIT {

    private final Http http = RunningSample.http();

    @Test
    void areScrapedUnderTheAgreedNames() {
        RunningSample.bean(Figures.class).ask();

        String scraped = scrape();

        assertThat(scraped)
                .contains("lianshen_clock_skew_seconds{application=\"sample-service\"}")
                .contains("lianshen_events_forks{application=\"sample-service\"} 0.0")
                .contains("lianshen_events_parked{application=\"sample-service\",reason=\"poison\"} 0.0")
                .contains("lianshen_relay_latency_seconds_count");
    }

    @Test
    void countRequestsByTheirRoute() {
        http.get("/things/7")
                .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                .send();
        http.put("/things/7/loan")
                .as(TestIssuer.shared().token("ann", null, Role.DECIDER))
                .send();

        assertThat(scrape())
                .contains("http_server_requests_seconds_count", "http_server_requests_seconds_bucket")
                .contains("uri=\"/things/{id}/loan\"")
                .doesNotContain("uri=\"/things/7", "/actuator", "spring_security");
    }

    @Test
    void areUnknownUntilTheyCanBeAnswered() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Figures figures = new Figures(
                List.of(
                        Figure.of("sample.broken", "", "", () -> {
                            throw new IllegalStateException("store away");
                        }),
                        Figure.of("sample.fine", "", "", () -> 3)),
                meters,
                Duration.ofHours(1));
        assertThat(figures.last("sample.fine")).isNaN();

        figures.ask();

        assertThat(meters.get("sample.broken").gauge().value()).isNaN();
        assertThat(figures.last("sample.fine")).isEqualTo(3);
        assertThat(figures.last("sample.absent")).isNaN();
    }

    private String scrape() {
        return new String(
                http.get("/actuator/prometheus")
                        .as(TestIssuer.shared().token("admin", null, Role.SYSTEM_ADMIN))
                        .send()
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
    }
}
