package cn.lianshen.telemetry;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing a stop does: it says that no new requests should come, and goes on serving for a moment, so that whoever
 * shares the work out has time to hear it.
 */
final class StopNotice implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StopNotice.class);

    private final ApplicationContext context;
    private final Duration notice;
    private volatile boolean running;

    StopNotice(ApplicationContext context, Duration notice) {
        this.context = context;
        this.notice = notice;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        log.info("stops: no new requests are taken after {} ms", notice.toMillis());
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            Thread.sleep(notice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
