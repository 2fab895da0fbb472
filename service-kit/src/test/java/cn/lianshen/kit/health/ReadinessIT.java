package cn.lianshen.kit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.telemetry.Figure;
import cn.lianshen.kit.telemetry.Figures;
import cn.lianshen.kit.telemetry.TestFigures;
import cn.lianshen.kit.web.Http;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Ready is who can take commands; that the log is away changes nothing about it. */
class ReadinessIT {

    private static final HealthSettings SETTINGS =
            new HealthSettings(Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofHours(24), 100, 1_000);

    private double waiting;
    private double oldest;

    private final Figures figures = TestFigures.of(
            Figure.of("lianshen.outbox.waiting", "", "", () -> waiting),
            Figure.of("lianshen.outbox.oldest.age", "seconds", "", () -> oldest),
            Figure.of("lianshen.events.parked", "", "", () -> 0));

    @Test
    void isAliveAndReadyWithoutALog() {
        Http http = RunningSample.http();

        assertThat(http.get("/actuator/health/readiness").send().text("status")).isEqualTo("UP");
        assertThat(http.get("/actuator/health/liveness").send().text("status")).isEqualTo("UP");
        assertThat(http.get("/actuator/health").send().body().has("components")).isFalse();
        assertThat(http.get("/actuator/health")
                        .as(TestIssuer.shared().token("admin", null, Role.SYSTEM_ADMIN))
                        .send()
                        .body()
                        .path("components")
                        .propertyNames())
                .contains("mongo", "topics", "outbox", "log");
    }

    @Test
    void isNotReadyWhenTheOutboxIsFull() {
        OutboxHealth health = new OutboxHealth(figures, SETTINGS);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        waiting = 1_000;
        figures.ask();

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isDegradedWhenEventsWaitTooLong() {
        LogHealth health = new LogHealth(figures, new TopicWatch("127.0.0.1:9"), SETTINGS);
        figures.ask();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        oldest = 31;
        figures.ask();

        assertThat(health.health().getStatus()).isEqualTo(LogHealth.DEGRADED);
        assertThat(health.health().getDetails()).containsEntry("lianshen.outbox.oldest.age", 31.0);
    }

    @Test
    void turnsNewWorkAwayLongBeforeItIsFull() {
        Overflow overflow = new Overflow(figures, SETTINGS);
        assertThat(overflow.isReached()).isFalse();

        waiting = 100;
        figures.ask();
        assertThat(overflow.isReached()).isTrue();

        waiting = 1;
        oldest = 24 * 3_600;
        figures.ask();
        assertThat(overflow.isReached()).isTrue();
    }

    @Test
    void doesNotStartWithAClockFarFromTheStores() {
        assertThatThrownBy(() ->
                        RunningSample.start(TestIssuer.shared(), "--server.port=0", "--lianshen.health.most-skew=-1s"))
                .isInstanceOf(CannotServe.class)
                .hasMessageContaining("The clock of this machine is");
    }

    @Test
    void saysInOneSentenceWhyItDoesNotStart() {
        var analysis = new PlainSentences()
                .analyze(new IllegalStateException(new CannotServe("The clock of this machine is 90 s behind.")));

        assertThat(Objects.requireNonNull(analysis).getDescription())
                .isEqualTo("The clock of this machine is 90 s behind.");
        assertThat(new PlainSentences().analyze(new IllegalStateException("something else")))
                .isNull();
    }
}
