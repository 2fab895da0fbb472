package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.check.Verdict;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.nemesis.Journal;
import cn.lianshen.chaos.traffic.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells people how a run goes and what came of it. */
record Account(Tally tally, Journal journal, Links links, long begun) {

    Account(Tally tally, Journal journal, Links links) {
        this(tally, journal, links, System.nanoTime());
    }

    /** Where the run stands. */
    String line() {
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        return "%4d s  %6d acknowledged  %5d results  %4d kills  %3d pauses  %4d disturbances  %4d swallowed"
                .formatted(
                        seconds,
                        tally.acknowledged(),
                        tally.done(Operation.ISSUE),
                        journal.kills(),
                        journal.pauses(),
                        journal.disturbances(),
                        links.swallowed());
    }

    /** What it has shown. */
    List<String> report(Verdict verdict) {
        var figures = verdict.figures();
        var lines = new ArrayList<String>();
        lines.add(
                "kills %d (halted at named places %d), pauses %d, disturbances %d, clock jumps %d, ended by themselves %d"
                        .formatted(
                                journal.kills(),
                                journal.halts(),
                                journal.pauses(),
                                journal.disturbances(),
                                journal.jumps(),
                                journal.unplanned()));
        lines.add("swallowed responses %d, requests without an answer %d, refused commands %d, events %d"
                .formatted(links.swallowed(), tally.unknown(), tally.refused(), figures.events()));
        lines.add("acknowledged commands %d, lost %d, duplicated %d, forks %d, unexplained 409 %d"
                .formatted(
                        figures.acknowledged(),
                        figures.lost(),
                        figures.duplicated(),
                        figures.forks(),
                        figures.unexplained()));
        lines.addAll(verdict.remarks());
        verdict.notYetChecked()
                .forEach(open -> lines.add("not yet checked: " + open.invariant() + ": " + open.reason()));
        return lines;
    }
}
