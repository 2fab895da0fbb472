package cn.lianshen.benchmarks.scenario;

import cn.lianshen.benchmarks.accounts.Accounts;
import cn.lianshen.benchmarks.http.Connection;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the workers sit: what they share while they work. */
public final class Office implements AutoCloseable {

    private final Scheme scheme;
    private final Bodies bodies;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Agenda agenda = new Agenda();
    private final Lag opening = new Lag();
    private final Lag joining = new Lag();
    private final String keyPrefix = "bench-" + UUID.randomUUID() + "-";
    private final AtomicLong keys = new AtomicLong();
    private final List<Thread> workers = new ArrayList<>();
    private volatile Tally tally = new Tally();
    private volatile boolean open = true;
    private volatile @Nullable Pace pace;
    private volatile AcceptanceListener listener = (_, _) -> {};

    /** Hears of accepted cases. Called by the workers. */
    public interface AcceptanceListener {

        /** @param at when the answer was there, as {@link System#nanoTime} tells it */
        void accepted(String application, long at);
    }

    /** An office for one scheme, as the platform shows it. */
    public Office(JsonNode scheme, Accounts accounts) {
        this.scheme = Scheme.of(scheme);
        this.bodies = Bodies.of(scheme);
        this.accounts = accounts;
        this.ledger = new Ledger(this.scheme);
    }

    /**
     * Begins to work.
     *
     * @param inFlight how many cases are on their way at a time
     */
    public void open(URI gateway, int workerCount, int inFlight) {
        for (int i = 0; i < inFlight; i++) {
            agenda.add(new Task.StartCase(), 0);
        }
        for (int i = 0; i < workerCount; i++) {
            workers.add(Thread.ofPlatform().name("worker-" + i).start(new Worker(this, new Connection(gateway))));
        }
    }

    /** Counts into a new tally from now on; returns it. */
    public Tally newTally() {
        Tally fresh = new Tally();
        tally = fresh;
        return fresh;
    }

    /** Tells of every case that is accepted from now on. */
    public void tellOfCases(AcceptanceListener toldOfCases) {
        listener = toldOfCases;
    }

    /** Starts cases at a pace from now on, whatever becomes of those on their way. */
    public void startAtPace(double casesPerSecond) {
        pace = Pace.of(casesPerSecond, () -> agenda.add(new Task.StartCase(), 0));
    }

    /**
     * Starts cases and does nothing else with them.
     *
     * @param progress hears how many, now and then
     * @return their ids
     */
    public List<String> start(URI gateway, int senders, int count, IntConsumer progress)
            throws IOException, InterruptedException {
        return new CaseStarter(gateway, this).start(senders, count, progress);
    }

    /** Matters that are open from the beginning, and whose they are. */
    public Map<String, String> departmentsAtFirst() {
        return scheme.first().stream().collect(Collectors.toMap(matter -> matter, scheme::department));
    }

    /** Requests that are under way are answered first. */
    @Override
    public void close() {
        open = false;
        Pace current = pace;
        if (current != null) {
            current.close();
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    boolean isOpen() {
        return open;
    }

    Scheme scheme() {
        return scheme;
    }

    Bodies bodies() {
        return bodies;
    }

    Accounts accounts() {
        return accounts;
    }

    Ledger ledger() {
        return ledger;
    }

    Agenda agenda() {
        return agenda;
    }

    Lag opening() {
        return opening;
    }

    Lag joining() {
        return joining;
    }

    Tally tally() {
        return tally;
    }

    String newKey() {
        return keyPrefix + keys.incrementAndGet();
    }

    void tellAccepted(String application, long at) {
        listener.accepted(application, at);
    }

    void caseEnded() {
        if (pace != null) {
            return;
        }
        agenda.add(new Task.StartCase(), 0);
    }
}
