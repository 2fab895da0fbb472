package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Words;
import java.util.Set;
import java.util.TreeSet;

/**
 * There is one order in which everything answered about an aggregate can have happened, each within the time of its asking, and whoever
 * reads it from its owner sees what had been answered before.
 */
final class NobodyReadsThePast implements Invariant {

    @Override
    public String id() {
        return "I-13";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Set<String> aggregates = new TreeSet<>(evidence.applications().keySet());
        aggregates.addAll(evidence.reviews().keySet());
        for (String aggregate : aggregates) {
            Timeline timeline = Timeline.of(evidence, history, aggregate);
            for (Timeline.Span span : timeline.spans()) {
                if (span.from() > span.known()) {
                    findings.wrong(aggregate, "became %s before what led to it was asked for", span.state());
                }
            }
            history.deedsAbout(aggregate).stream()
                    .filter(deed ->
                            deed.answer() == Answer.DONE && deed.told().containsKey(Words.STATE) && !deed.hasKey())
                    .forEach(deed -> read(timeline, deed, findings));
        }
    }

    private static void read(Timeline timeline, Deed deed, Findings findings) {
        String state = deed.told().getOrDefault(Words.STATE, "");
        if (!timeline.possible(deed, state)) {
            findings.wrong(
                    deed.subject(),
                    "deed %d: %s read the state %s, which it did not have then",
                    deed.number(),
                    deed.actor(),
                    state);
        }
    }
}
