package cn.lianshen.standalone.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts all parts, each as soon as those it needs answer. The first failure ends the whole start. */
final class Startup {

    private static final long LAST_ONES_SECONDS = 20;

    private final Collection<Seat> seats;
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    /** @param seats each after those it needs */
    Startup(Collection<Seat> seats) {
        this.seats = seats;
    }

    /**
     * Starts the parts and waits for all of them.
     *
     * @throws CannotStart after everything that had been started is stopped again
     */
    void run() {
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 0).factory());
        var answers = new LinkedHashMap<String, CompletableFuture<Void>>();
        for (var seat : seats) {
            var part = seat.part();
            var needed = part.after().stream().map(answers::get).toArray(CompletableFuture[]::new);
            var answer = CompletableFuture.allOf(needed).thenRunAsync(() -> start(seat), threads);
            answers.put(part.name(), answer);
        }
        var all = CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            giveUp(threads);
            throw e.getCause() instanceof CannotStart reason ? reason : new CannotStart(Failure.reason(e) + ".", e);
        } finally {
            threads.shutdown();
        }
    }

    private void start(Seat seat) {
        try {
            seat.start(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failed.completeExceptionally(e);
            throw e;
        }
    }

    /** Contexts cannot be stopped half-way; those in the middle of their start are waited for. */
    private void giveUp(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LAST_ONES_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new Shutdown(seats).run();
    }
}
