package cn.lianshen.chaos.nemesis;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a {@link Plan} until it is told to heal. Faults overlap, but each victim suffers one at a time, never more than one of store
 * and broker is away, and never more than two processes: on a slow machine a start takes longer than the next death, and a platform that
 * is never up proves nothing.
 */
public final class Nemesis {

    private static final Logger log = LoggerFactory.getLogger(Nemesis.class);
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final String SHARED = "store or broker";
    private static final int MOST_AWAY = 2;

    private final Plan plan;
    private final Surgeon surgeon;
    private final Journal journal;
    private final Map<String, Lock> turns = new ConcurrentHashMap<>();
    private final Semaphore leave = new Semaphore(MOST_AWAY);
    private final ExecutorService underway = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread = Thread.ofVirtual().name("nemesis").unstarted(this::run);
    private volatile boolean raging = true;

    /** A nemesis that has not begun. */
    public Nemesis(Plan plan, Scene scene, Processes processes, Journal journal) {
        this.plan = plan;
        this.surgeon = new Surgeon(scene, processes, journal);
        this.journal = journal;
    }

    /** Begins. */
    public void begin() {
        thread.start();
    }

    /** Told that a process ended although nobody killed it just now. */
    public void lost(String part, String lastWords) {
        if (!underway.isShutdown()) {
            journal.gone(part);
            underway.submit(() -> {
                inTurn(0, part, () -> surgeon.revive(part, lastWords));
                return null;
            });
        }
    }

    /**
     * Ends the plan, waits for what is under way and mends everything.
     *
     * @throws IllegalStateException when something cannot be mended
     */
    public void heal() throws InterruptedException, IOException {
        raging = false;
        thread.interrupt();
        thread.join();
        underway.shutdown();
        if (!underway.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a fault does not come to its end");
        }
        surgeon.healAll();
    }

    /**
     * Carries out these faults at the same time while nothing else is wrong; only after {@link #heal}.
     *
     * @throws IllegalStateException before, and when one of them cannot be carried out
     */
    public void strikeAlone(Fault... faults) throws InterruptedException {
        if (!underway.isTerminated()) {
            throw new IllegalStateException("not healed yet");
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var strikes = Stream.of(faults).map(this::strike).toList();
            for (var strike : together.invokeAll(strikes)) {
                strike.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fault went wrong", e.getCause());
        }
    }

    private Callable<Void> strike(Fault fault) {
        return () -> {
            surgeon.carryOut(0, fault);
            return null;
        };
    }

    private void run() {
        try {
            for (int number = 1; raging; number++) {
                TimeUnit.NANOSECONDS.sleep(plan.gap().toNanos());
                var fault = plan.next();
                int its = number;
                underway.submit(() -> {
                    inTurn(its, fault.victim(), () -> carryOut(its, fault));
                    return null;
                });
            }
        } catch (InterruptedException _) {
            // Healing has begun.
        }
    }

    private void carryOut(int number, Fault fault) throws IOException, InterruptedException {
        if (!takesAway(fault)) {
            surgeon.carryOut(number, fault);
            return;
        }
        if (!leave.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
            journal.note(number, fault.victim(), "skipped", "too many others are away");
            return;
        }
        try {
            surgeon.carryOut(number, fault);
        } finally {
            leave.release();
        }
    }

    private static boolean takesAway(Fault fault) {
        return switch (fault) {
            case Fault.Kill _, Fault.Halt _ -> true;
            case Fault.Pause _, Fault.Disturb _, Fault.Reset _, Fault.Misbehave _, Fault.JumpClock _ -> false;
        };
    }

    private interface Operation {
        void perform() throws IOException, InterruptedException;
    }

    /** Whoever would have to wait too long for its turn gives way; a plan must not pile up behind a slow start. */
    private void inTurn(int fault, String victim, Operation operation) throws InterruptedException {
        var turn = turns.computeIfAbsent(Scene.isShared(victim) ? SHARED : victim, _ -> new ReentrantLock());
        if (fault == 0) {
            turn.lockInterruptibly();
        } else if (!turn.tryLock(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
            journal.note(fault, victim, "skipped", "something else is wrong there");
            return;
        }
        try {
            if (raging || fault == 0) {
                operation.perform();
            }
        } catch (IOException | RuntimeException e) {
            log.warn("fault {} at {} went wrong", fault, victim, e);
            journal.note(fault, victim, "went wrong", e.toString());
        } finally {
            turn.unlock();
        }
    }
}
