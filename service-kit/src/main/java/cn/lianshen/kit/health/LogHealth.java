package cn.lianshen.kit.health;

import cn.lianshen.kit.telemetry.Figures;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether events come and go. Never part of readiness: a service without its log is late, not useless. */
final class LogHealth implements HealthIndicator {

    /** Something is late; nothing is lost and commands are taken. */
    static final Status DEGRADED = new Status("DEGRADED");

    private static final List<String> FIGURES = List.of(
            "lianshen.outbox.oldest.age", "lianshen.outbox.waiting", "lianshen.consume.lag", "lianshen.events.parked");

    private final Figures figures;
    private final TopicWatch topics;
    private final HealthSettings settings;

    LogHealth(Figures figures, TopicWatch topics, HealthSettings settings) {
        this.figures = figures;
        this.topics = topics;
        this.settings = settings;
    }

    @Override
    public Health health() {
        boolean late = figures.last("lianshen.outbox.oldest.age")
                >= settings.degradedAfter().toSeconds();
        boolean parked = figures.last("lianshen.events.parked") > 0;
        Health.Builder health = late || parked || !topics.doubtful().isEmpty() ? Health.status(DEGRADED) : Health.up();
        for (String name : FIGURES) {
            double value = figures.last(name);
            if (!Double.isNaN(value)) {
                health.withDetail(name, value);
            }
        }
        if (!topics.doubtful().isEmpty()) {
            health.withDetail("doubtful", topics.doubtful());
        }
        return health.build();
    }
}
