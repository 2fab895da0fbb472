package cn.lianshen.benchmarks.scenario;

import cn.lianshen.benchmarks.measure.Latencies;
import cn.lianshen.benchmarks.measure.Quantiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What happened during one stretch of time. */
public final class Tally {

    private static final int SHOWN_ERRORS = 20;

    private final Map<Operation, Latencies> operations = new EnumMap<>(Operation.class);
    private final Latencies sightings = new Latencies();
    private final Latencies cases = new Latencies();
    private final AtomicInteger issued = new AtomicInteger();
    private final AtomicInteger early = new AtomicInteger();
    private final AtomicInteger errorCount = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    Tally() {
        for (Operation operation : Operation.values()) {
            operations.put(operation, new Latencies());
        }
    }

    void took(Operation operation, long nanos) {
        operations.getOrDefault(operation, sightings).add(nanos);
    }

    void sighted(long nanos) {
        sightings.add(nanos);
    }

    void issued() {
        issued.incrementAndGet();
    }

    void caseTook(long nanos) {
        cases.add(nanos);
    }

    void early() {
        early.incrementAndGet();
    }

    void error(String what) {
        if (errorCount.incrementAndGet() <= SHOWN_ERRORS) {
            errors.add(what);
        }
    }

    /** Cases whose issued result was read. */
    public int cases() {
        return issued.get();
    }

    /** Lists read in vain, because what was looked for was not in them yet. */
    public int earlyLooks() {
        return early.get();
    }

    /** Answers nobody should get. */
    public int errorCount() {
        return errorCount.get();
    }

    /** The first of those answers. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Requests answered. */
    public int requests() {
        return operations.values().stream().mapToInt(Latencies::count).sum();
    }

    /** By operation, in lower case. */
    public Map<String, Quantiles> operations() {
        Map<String, Quantiles> all = new TreeMap<>();
        operations.forEach(
                (operation, latencies) -> all.put(operation.name().toLowerCase(Locale.ROOT), latencies.quantiles()));
        return all;
    }

    /** From the answer to the acceptance until a worklist page that was read anyway showed the review. */
    public Quantiles sightings() {
        return sightings.quantiles();
    }

    /** From the answer to the acceptance until the issued result was read. */
    public Quantiles caseTimes() {
        return cases.quantiles();
    }
}
