package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.FeedLine;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.evidence.StoredDelivery;
import cn.lianshen.chaos.evidence.StoredNotice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every event is in the feed once, at a place without gaps, and nobody has two notices or two deliveries of one event. */
final class EveryEffectIsOnce implements Invariant {

    @Override
    public String id() {
        return "I-10";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        if (evidence.services().contains(Sources.NOTIFICATION)) {
            feed(evidence, findings);
            notices(evidence.told().notices(), findings);
            deliveries(evidence.told().deliveries(), findings);
        }
    }

    private static void feed(Evidence evidence, Findings findings) {
        Map<String, Long> placed = new HashMap<>();
        long expected = 1;
        for (FeedLine line : evidence.told().feed().stream()
                .sorted(Comparator.comparingLong(FeedLine::position))
                .toList()) {
            Long other = placed.putIfAbsent(line.eventId(), line.position());
            if (other != null) {
                findings.duplicated(line.eventId(), "is in the feed at %d and at %d", other, line.position());
            }
            if (line.position() != expected) {
                findings.wrong(line.eventId(), "is at %d of the feed (expected: %d)", line.position(), expected);
            }
            expected = line.position() + 1;
        }
        for (String aggregate : evidence.log().aggregates()) {
            evidence.log().firsts(aggregate).stream()
                    .filter(event -> !placed.containsKey(event.envelope().id()))
                    .forEach(event -> findings.lost(aggregate, "event %d is not in the feed", event.sequence()));
        }
    }

    private static void notices(List<StoredNotice> notices, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (StoredNotice notice : notices) {
            for (String recipient : notice.recipients()) {
                if (!seen.add(notice.cause() + " " + recipient)) {
                    findings.duplicated(notice.cause(), "told %s twice", recipient);
                }
            }
        }
    }

    private static void deliveries(List<StoredDelivery> deliveries, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (StoredDelivery delivery : deliveries) {
            if (!seen.add(delivery.subscription() + " " + delivery.eventId())) {
                findings.duplicated(delivery.subscription(), "has two deliveries of %s", delivery.eventId());
            }
        }
    }
}
