package cn.lianshen.kit.relay;

import cn.lianshen.kit.KitSettings;
import cn.lianshen.kit.StopOrder;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the outboxes of one collection to the log, in one thread. Writers hint at aggregates with new events;
 * a sweep finds those whose hint was lost with a process.
 */
public final class Relay implements SmartLifecycle, Consumer<String> {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int AGGREGATES_A_PASS = 500;
    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SWEEP_AGE = Duration.ofSeconds(2);
    /** What is written at nearly the same time leaves in one pass. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LAST_PASS = Duration.ofSeconds(4);
    private static final int MOST_COUNTED = 1_000_000;
    private static final String WAKE_UP = "";

    private final String name;
    private final Outboxes outboxes;
    private final KafkaEventLog eventLog;
    private final RelayPass pass;
    private final Clock clock;
    private final LinkedBlockingQueue<String> hints = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private Thread thread = new Thread();

    /**
     * A relay for one collection of aggregates.
     *
     * @param service name of the service, the CloudEvents source without its slash
     * @param applicationIdOf the case an aggregate belongs to, from the aggregate's id
     */
    public Relay(
            MongoDatabase database,
            String collection,
            String service,
            UnaryOperator<String> applicationIdOf,
            EventArchive archive,
            KitSettings.Kafka kafka,
            Clock clock) {
        this.name = service + "-relay";
        this.outboxes = new Outboxes(database, collection, "/" + service, applicationIdOf);
        this.eventLog = new KafkaEventLog(kafka, name);
        this.pass = new RelayPass(outboxes, eventLog, archive::keep);
        this.clock = clock;
        outboxes.createIndex();
    }

    /** Tells that an aggregate has new events. Never blocks. */
    @Override
    public void accept(String aggregate) {
        hints.add(aggregate);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** Carries what is on its way and what was hinted at before; what does not leave within four seconds stays in its outbox. */
    @Override
    public void stop() {
        running = false;
        hints.add(WAKE_UP);
        try {
            if (!thread.join(LAST_PASS)) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        eventLog.close();
    }

    /** After the listeners, whose effects are its last events. */
    @Override
    public int getPhase() {
        return StopOrder.RELAY;
    }

    /** How long the oldest event has been waiting; zero if none waits. */
    public Duration oldestWaiting() {
        return outboxes.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    /** How many aggregates have events that wait, counted up to a million. */
    public long waiting() {
        return outboxes.count(MOST_COUNTED);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long nextSweep = System.nanoTime();
        Duration pause = Duration.ZERO;
        while (running || !hints.isEmpty()) {
            try {
                Set<String> aggregates = next();
                aggregates.remove(WAKE_UP);
                if (System.nanoTime() - nextSweep >= 0) {
                    aggregates.addAll(outboxes.forgotten(clock.instant(), SWEEP_AGE, AGGREGATES_A_PASS));
                    nextSweep = System.nanoTime() + SWEEP_INTERVAL.toNanos();
                }
                if (!aggregates.isEmpty()) {
                    pass.carry(aggregates);
                }
                pause = Duration.ZERO;
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                pause = longer(pause);
                log.warn("{} pauses {} ms: {}", name, pause.toMillis(), e.toString());
                if (!running) {
                    return;
                }
                rest(pause);
            }
        }
    }

    private Set<String> next() throws InterruptedException {
        Set<String> aggregates = new LinkedHashSet<>();
        String first = hints.poll(SWEEP_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            aggregates.add(first);
            Thread.sleep(GATHERING);
            hints.drainTo(aggregates, AGGREGATES_A_PASS - 1);
        }
        return aggregates;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
