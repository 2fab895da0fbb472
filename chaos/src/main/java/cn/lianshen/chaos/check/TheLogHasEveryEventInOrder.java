package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** First occurrences are 1 to n without gap and in order, in one partition, and every copy is the same to the byte. */
final class TheLogHasEveryEventInOrder implements Invariant {

    @Override
    public String id() {
        return "I-7";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        for (String aggregate : evidence.log().aggregates()) {
            order(aggregate, evidence.log().firsts(aggregate), findings);
            copies(aggregate, evidence.log().occurrences(aggregate), findings);
        }
        if (evidence.poisoned().isEmpty()) {
            evidence.log().unreadable().forEach(place -> findings.wrong(place, "holds no event"));
        }
    }

    private static void order(String aggregate, List<LoggedEvent> firsts, Findings findings) {
        long expected = 1;
        for (LoggedEvent event : firsts) {
            if (event.sequence() != expected) {
                findings.lost(
                        aggregate, "event %d stands where %d should (%s)", event.sequence(), expected, event.place());
                return;
            }
            expected++;
        }
        if (firsts.stream().map(LoggedEvent::partition).distinct().count() > 1) {
            findings.wrong(aggregate, "is spread over several partitions");
        }
    }

    private static void copies(String aggregate, List<LoggedEvent> occurrences, Findings findings) {
        Map<String, LoggedEvent> firsts = new HashMap<>();
        for (LoggedEvent event : occurrences) {
            LoggedEvent first = firsts.putIfAbsent(event.envelope().id(), event);
            if (first != null && !first.digest().equals(event.digest())) {
                findings.forked(
                        aggregate,
                        "event %d is not the same at %s and at %s",
                        event.sequence(),
                        first.place(),
                        event.place());
            }
        }
    }
}
