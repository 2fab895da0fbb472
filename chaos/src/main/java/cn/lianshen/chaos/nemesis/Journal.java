package cn.lianshen.chaos.nemesis;

import cn.lianshen.chaos.history.JsonLines;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what went wrong when, and counts it. */
public final class Journal {

    private final JsonLines lines;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger halts = new AtomicInteger();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger disturbances = new AtomicInteger();
    private final AtomicInteger jumps = new AtomicInteger();
    private final AtomicInteger unplanned = new AtomicInteger();

    /** Writes to the given file. */
    public Journal(JsonLines lines) {
        this.lines = lines;
    }

    /** {@return processes ended by SIGKILL or halted at a named place} */
    public int kills() {
        return kills.get() + halts.get();
    }

    /** {@return those of them that halted at a named place} */
    public int halts() {
        return halts.get();
    }

    /** {@return processes stopped for a while} */
    public int pauses() {
        return pauses.get();
    }

    /** {@return links and receivers disturbed} */
    public int disturbances() {
        return disturbances.get();
    }

    /** {@return jumps of clocks, the way back not counted} */
    public int jumps() {
        return jumps.get();
    }

    /** {@return processes that ended although nobody killed them} */
    public int unplanned() {
        return unplanned.get();
    }

    void killed(int fault, String part) {
        kills.incrementAndGet();
        note(fault, part, "killed", "");
    }

    void halted(int fault, String part, String place) {
        halts.incrementAndGet();
        note(fault, part, "halted", place);
    }

    void paused(int fault, String part) {
        pauses.incrementAndGet();
        note(fault, part, "paused", "");
    }

    void disturbed(int fault, String link, String how) {
        disturbances.incrementAndGet();
        note(fault, link, "disturbed", how);
    }

    void jumped(int fault, String part, String by) {
        jumps.incrementAndGet();
        note(fault, part, "clock jumped", by);
    }

    void endedByItself(String part, String lastWords) {
        unplanned.incrementAndGet();
        note(0, part, "ended by itself", lastWords);
    }

    void note(int fault, String victim, String happened, String detail) {
        lines.add(new Mishap(fault, Instant.now(), victim, happened, detail));
    }
}
