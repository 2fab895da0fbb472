package cn.lianshen.notification.webhook;

import cn.lianshen.kit.StopOrder;
import cn.lianshen.notification.Bell;
import cn.lianshen.notification.NotificationSettings.Webhooks;
import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.usecase.DeliverEvent;
import cn.lianshen.notification.usecase.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Claims due deliveries and has each attempted on a thread of its own. It never claims for an endpoint that can take no more, so the
 * deliveries behind a slow one are found as if it were not there.
 */
final class Dispatcher implements SmartLifecycle, Sleeper {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration STEP_BACK = Duration.ofSeconds(1);
    private static final Duration OUTAGE_WAIT = Duration.ofSeconds(2);
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(8);

    private final Deliveries deliveries;
    private final DeliverEvent deliverEvent;
    private final DeliveryTrace trace;
    private final Endpoints endpoints;
    private final Webhooks settings;
    private final Clock clock;
    private final ThreadFactory threads = Thread.ofVirtual().name("webhook-", 0).factory();
    private final Bell bell = new Bell();
    private final Semaphore slots;
    private volatile @Nullable Thread loop;

    Dispatcher(
            Deliveries deliveries,
            DeliverEvent deliverEvent,
            DeliveryTrace trace,
            Endpoints endpoints,
            Webhooks settings,
            Clock clock) {
        this.trace = trace;
        this.deliveries = deliveries;
        this.deliverEvent = deliverEvent;
        this.endpoints = endpoints;
        this.settings = settings;
        this.clock = clock;
        this.slots = new Semaphore(settings.inFlight());
    }

    @Override
    public void wake() {
        bell.ring();
    }

    private void run() {
        while (isRunning()) {
            try {
                dispatchAll();
                bell.await(settings.poll());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("deliveries wait: {}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            bell.await(OUTAGE_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispatchAll() throws InterruptedException {
        while (isRunning()) {
            slots.acquire();
            Optional<Delivery> due = claim();
            if (due.isEmpty()) {
                return;
            }
            threads.newThread(() -> attempt(due.get())).start();
        }
    }

    /** Gives the slot back unless there is something to do with it. */
    private Optional<Delivery> claim() {
        boolean found = false;
        try {
            Optional<Delivery> due = deliveries.claim(clock.instant(), settings.lease(), endpoints.closed());
            found = due.isPresent();
            return due;
        } finally {
            if (!found) {
                slots.release();
            }
        }
    }

    private void attempt(Delivery claimed) {
        try {
            Optional<Endpoints.Visit> visit = endpoints.enter(claimed.subscriptionId());
            if (visit.isEmpty()) {
                deliveries.postpone(claimed, clock.instant().plus(STEP_BACK));
                return;
            }
            Optional<Answer> answer = Optional.empty();
            try {
                answer = trace.around(claimed, () -> deliverEvent.handle(claimed));
            } finally {
                visit.get().leave(answer);
            }
        } catch (RuntimeException e) {
            log.warn("delivery {} left to the end of its lease: {}", claimed.id(), e.toString());
        } finally {
            slots.release();
            bell.ring();
        }
    }

    @Override
    public void start() {
        Thread started = Thread.ofVirtual().name("webhook-dispatcher").unstarted(this::run);
        loop = started;
        started.start();
    }

    /** Stops claiming and waits for what is under way; what does not end in time is attempted again after its lease. */
    @Override
    public void stop() {
        Thread stopped = loop;
        loop = null;
        if (stopped == null) {
            return;
        }
        stopped.interrupt();
        try {
            stopped.join();
            if (slots.tryAcquire(settings.inFlight(), LAST_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
                slots.release(settings.inFlight());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the listener, which hands it its last work. */
    @Override
    public int getPhase() {
        return StopOrder.WORKERS;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
