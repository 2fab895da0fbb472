package cn.lianshen.reporting.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws the records away and folds them again from the first event of the log, in the background. Readers see what is
 * there so far, together with the time since which something may be missing. A rebuild that breaks off is taken up again
 * at the next start, without throwing away what it had reached.
 */
public final class RebuildRecords {

    private static final Logger log = LoggerFactory.getLogger(RebuildRecords.class);

    private final CaseRecords records;
    private final DayTallies tallies;
    private final CaseLog caseLog;
    private final CaseReplay replay;
    private final RebuildNote note;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    public RebuildRecords(
            CaseRecords records,
            DayTallies tallies,
            CaseLog caseLog,
            CaseReplay replay,
            RebuildNote note,
            Clock clock) {
        this.caseLog = caseLog;
        this.records = records;
        this.tallies = tallies;
        this.replay = replay;
        this.note = note;
        this.clock = clock;
    }

    /** What became of the wish to rebuild. */
    public sealed interface Answer {}

    /** @param since when the records became incomplete */
    public record Begun(Instant since) implements Answer {}

    /** The log has lost its beginning, and with it cases that only the records know. Nothing was thrown away. */
    public record LogCutOff() implements Answer {}

    /** Begins, unless this instance is at it already or the log could not give everything back. */
    public Answer begin() {
        if (!caseLog.isWhole()) {
            return new LogCutOff();
        }
        Instant now = clock.instant();
        if (!running.compareAndSet(false, true)) {
            return new Begun(note.since().orElse(now));
        }
        note.begun(now);
        inBackground(this::forgetEverything);
        return new Begun(now);
    }

    /** Takes up a rebuild that was interrupted, if there is one. */
    public void resume() {
        if (note.since().isPresent() && running.compareAndSet(false, true)) {
            inBackground(() -> {});
        }
    }

    /** Since when the records have been incomplete; empty if they are complete. */
    public Optional<Instant> since() {
        return note.since();
    }

    private void inBackground(Runnable first) {
        Thread.ofVirtual().name("rebuild").start(() -> {
            try {
                log.info("rebuilding the case records");
                replay.replay(first);
                note.done();
                log.info("case records rebuilt");
            } catch (RuntimeException e) {
                log.error("rebuilding the case records broke off", e);
            } finally {
                running.set(false);
            }
        });
    }

    private void forgetEverything() {
        records.drop();
        tallies.drop();
    }
}
