package cn.lianshen.kit.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A log that takes an event and says so, does not take it, or takes it and says that it did not. */
final class UnreliableLog implements EventLog {

    private final Random random;
    private final int failuresInTen;
    private final List<OutboxEntry> landed = new ArrayList<>();
    private final List<OutboxEntry> acknowledged = new ArrayList<>();

    UnreliableLog(long seed, int failuresInTen) {
        this.random = new Random(seed);
        this.failuresInTen = failuresInTen;
    }

    @Override
    public synchronized Future<?> append(OutboxEntry entry) {
        boolean fails = random.nextInt(10) < failuresInTen;
        if (!fails || random.nextBoolean()) {
            landed.add(entry);
        }
        if (fails) {
            return CompletableFuture.failedFuture(new IllegalStateException("not acknowledged"));
        }
        acknowledged.add(entry);
        return CompletableFuture.completedFuture(entry);
    }

    /** What is in the log, in its order. */
    synchronized List<OutboxEntry> landed() {
        return List.copyOf(landed);
    }

    synchronized List<OutboxEntry> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** The sequences of one aggregate in the order in which each came first. */
    List<Long> firstOccurrences(String aggregate) {
        return landed().stream()
                .filter(entry -> entry.envelope().aggregate().equals(aggregate))
                .map(entry -> entry.envelope().sequence())
                .distinct()
                .toList();
    }
}
