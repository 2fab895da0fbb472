package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.FeedLine;
import cn.lianshen.chaos.evidence.StoredSubscription;
import cn.lianshen.chaos.history.Reception;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** To an ordered subscription the events of one case are delivered in the order of the feed. */
final class OrderedWebhooksArriveInOrder implements Invariant {

    @Override
    public String id() {
        return "I-15";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, StoredSubscription> ordered = new HashMap<>();
        evidence.told().subscriptions().stream()
                .filter(StoredSubscription::ordered)
                .forEach(subscription -> ordered.put(subscription.url(), subscription));
        if (ordered.isEmpty()) {
            findings.notYet("no subscription of this run is ordered");
            return;
        }
        Map<String, FeedLine> events = new HashMap<>();
        evidence.told().feed().forEach(line -> events.put(line.eventId(), line));
        Map<String, Long> reached = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Reception reception : evidence.told().receptions()) {
            FeedLine event = events.get(reception.webhookId());
            boolean first = reception.accepted() && seen.add(reception.url() + " " + reception.webhookId());
            if (first && event != null && ordered.containsKey(reception.url())) {
                Long before = reached.put(reception.url() + " " + event.applicationId(), event.position());
                if (before != null && before > event.position()) {
                    findings.wrong(
                            reception.receiver(),
                            "got %s at %d after %d of the feed",
                            event.eventId(),
                            event.position(),
                            before);
                }
            }
        }
    }
}
