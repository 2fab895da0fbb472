package cn.lianshen.kit.health;

import cn.lianshen.kit.telemetry.Figures;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Room for events. Beyond the hard limit no command is taken at all, so that the store does not fill up with what cannot leave. */
final class OutboxHealth implements HealthIndicator {

    private final Figures figures;
    private final HealthSettings settings;

    OutboxHealth(Figures figures, HealthSettings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    @Override
    public Health health() {
        double waiting = figures.last("lianshen.outbox.waiting");
        Health.Builder health = waiting >= settings.fullAt() ? Health.outOfService() : Health.up();
        return Double.isNaN(waiting)
                ? health.build()
                : health.withDetail("waiting", (long) waiting).build();
    }
}
