package cn.lianshen.chaos.nemesis;

import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.history.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down what went wrong when, and counts it. */
public final class Journal {

    private final JsonLines lines;
    private final Troubles troubles = new Troubles();
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

    /** {@return who was in trouble from when until when, so far} */
    public List<Trouble> troubles() {
        return troubles.all();
    }

    /** A process is gone; why, and whether that was meant, is found out later. */
    void gone(String part) {
        troubles.begin(part);
    }

    /** Whatever was gone or wrong is there and right again. */
    void mended(String victim) {
        troubles.end(victim);
    }

    void killed(int fault, String part) {
        kills.incrementAndGet();
        troubles.begin(part);
        note(fault, part, "killed", "");
    }

    void halted(int fault, String part, String place) {
        halts.incrementAndGet();
        troubles.begin(part);
        note(fault, part, "halted", place);
    }

    void paused(int fault, String part) {
        pauses.incrementAndGet();
        troubles.begin(part);
        note(fault, part, "paused", "");
    }

    void disturbed(int fault, String link, String how) {
        disturbances.incrementAndGet();
        troubles.begin(link);
        note(fault, link, "disturbed", how);
    }

    void jumped(int fault, String part, String by) {
        jumps.incrementAndGet();
        troubles.begin(part);
        note(fault, part, "clock jumped", by);
    }

    void endedByItself(String part, String lastWords) {
        unplanned.incrementAndGet();
        troubles.begin(part);
        note(0, part, "ended by itself", lastWords);
    }

    /** Notes how a trouble ended. */
    void mended(int fault, String victim, String happened, String detail) {
        mended(victim);
        note(fault, victim, happened, detail);
    }

    void note(int fault, String victim, String happened, String detail) {
        lines.add(new Mishap(fault, Instant.now(), victim, happened, detail));
    }
}
