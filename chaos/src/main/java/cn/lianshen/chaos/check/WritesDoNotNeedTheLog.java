package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Words;
import java.time.Duration;
import java.util.List;

/**
 * While the broker is away and nothing else is wrong that a command needs, the command is answered as ever: events wait in the outbox,
 * people do not. What was sent and answered within such a stretch counts; how long it took is a figure and no promise.
 */
final class WritesDoNotNeedTheLog implements Invariant {

    private static final String FULL = "OVERFLOWING";
    private static final int MOST_IN_100 = 99;

    @Override
    public String id() {
        return "I-25";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        LogOutages outages = LogOutages.of(evidence.observed().troubles());
        List<Deed> commands = evidence.deeds().stream().filter(Deed::hasKey).toList();
        List<Deed> examined = commands.stream().filter(outages::contain).toList();
        examined.stream()
                .filter(deed -> deed.answer() == Answer.UNKNOWN)
                .filter(deed -> !deed.told().getOrDefault(Words.CODE, "").equals(FULL))
                .forEach(deed -> findings.wrong(
                        deed.subject().isEmpty() ? deed.key() : deed.subject(),
                        "deed %d, %s, was answered %d %s while only the broker was away",
                        deed.number(),
                        deed.operation(),
                        deed.status(),
                        deed.told().getOrDefault(Words.CODE, "")));
        if (examined.isEmpty()) {
            findings.notYet("0 commands were sent and answered while only the broker was away");
            return;
        }
        findings.remark(
                "%d commands while only the broker was away (outages: %d), 99 %% of them answered within %d ms, the last after %d ms; "
                        + "%d more had no answer yet when it came back",
                examined.size(),
                outages.around(examined),
                slowest(examined, MOST_IN_100),
                slowest(examined, 100),
                commands.stream().filter(outages::outlast).count());
    }

    private static long slowest(List<Deed> deeds, int of100) {
        List<Duration> took = deeds.stream().map(Deed::took).sorted().toList();
        return took.get((took.size() - 1) * of100 / 100).toMillis();
    }
}
