package cn.lianshen.kit.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the topics once, as soon after the start as the log answers, off the way of the start itself. Until then a service is
 * ready: it works without the log.
 */
final class TopicWatch implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration UNTIL_STARTED = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private volatile TopicChecks.@Nullable Findings findings;
    private volatile @Nullable Thread looking;

    TopicWatch(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public Health health() {
        TopicChecks.Findings found = findings;
        if (found == null) {
            return Health.unknown().withDetail("log", "has not answered yet").build();
        }
        return found.wrong().isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("wrong", found.wrong()).build();
    }

    /** What may lose events one day. */
    List<String> doubtful() {
        TopicChecks.Findings found = findings;
        return found == null ? List.of() : found.doubtful();
    }

    private void look() {
        try {
            Thread.sleep(UNTIL_STARTED);
            while (isRunning() && !hasAnswered()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // Asked to stop.
        }
    }

    private boolean hasAnswered() throws InterruptedException {
        try {
            TopicChecks.Findings found = TopicChecks.of(bootstrapServers);
            found.wrong().forEach(sentence -> log.error("not ready: {}", sentence));
            found.doubtful().forEach(log::warn);
            findings = found;
            return found.wrong().isEmpty();
        } catch (ExecutionException | KafkaException e) {
            log.info("topics not looked at yet: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void start() {
        Thread started = Thread.ofVirtual().name("topic-watch").unstarted(this::look);
        looking = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread stopped = looking;
        looking = null;
        if (stopped != null) {
            stopped.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
