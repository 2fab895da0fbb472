package cn.lianshen.benchmarks.scenario;

import cn.lianshen.benchmarks.http.Connection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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

    /** Requests that are under way are answered first. */
    @Override
    public void close() {
        open = false;
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

    void caseEnded() {
        agenda.add(new Task.StartCase(), 0);
    }
}
