package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.FeedLine;
import cn.lianshen.chaos.evidence.StoredDelivery;
import cn.lianshen.chaos.evidence.StoredSubscription;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.chaos.history.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every event a subscription asks for is delivered to a receiver that answers well, every delivery verifies, says the same under the
 * same id, and says nothing that was not asked for.
 */
final class EveryWebhookArrives implements Invariant {

    @Override
    public String id() {
        return "I-14";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        if (evidence.told().subscriptions().isEmpty()) {
            findings.notYet("nobody subscribed in this run");
            return;
        }
        Map<String, StoredSubscription> byUrl = new HashMap<>();
        evidence.told().subscriptions().forEach(subscription -> byUrl.put(subscription.url(), subscription));
        received(evidence, byUrl, findings);
        Set<String> accepted = new HashSet<>();
        evidence.told().receptions().stream()
                .filter(Reception::accepted)
                .forEach(reception -> accepted.add(reception.url() + " " + reception.webhookId()));
        Map<String, StoredDelivery> deliveries = new HashMap<>();
        evidence.told()
                .deliveries()
                .forEach(delivery -> deliveries.put(delivery.subscription() + " " + delivery.eventId(), delivery));
        for (StoredSubscription subscription : evidence.told().subscriptions()) {
            boolean good = evidence.told().goodReceivers().contains(subscription.url());
            if (good && subscription.state().equals("ACTIVE")) {
                owed(evidence, history, subscription, deliveries, accepted, findings);
            }
        }
    }

    private static void received(Evidence evidence, Map<String, StoredSubscription> byUrl, Findings findings) {
        Map<String, FeedLine> events = new HashMap<>();
        evidence.told().feed().forEach(line -> events.put(line.eventId(), line));
        Map<String, String> bodies = new HashMap<>();
        for (Reception reception : evidence.told().receptions()) {
            StoredSubscription subscription = byUrl.get(reception.url());
            FeedLine event = events.get(reception.webhookId());
            if (!reception.verified()) {
                findings.wrong(
                        reception.receiver(), "got %s with a signature that does not verify", reception.webhookId());
            }
            if (event == null || subscription == null || !subscription.wants(event)) {
                findings.wrong(reception.receiver(), "got %s, which it did not ask for", reception.webhookId());
            }
            String body = bodies.putIfAbsent(reception.webhookId(), reception.body());
            if (body != null && !body.equals(reception.body())) {
                findings.forked(reception.receiver(), "got two contents of %s", reception.webhookId());
            }
        }
    }

    /** Owed is everything that happened after the subscription was answered, and whatever has been noted as owed. */
    private static void owed(
            Evidence evidence,
            History history,
            StoredSubscription subscription,
            Map<String, StoredDelivery> deliveries,
            Set<String> accepted,
            Findings findings) {
        long since = history.commands().stream()
                .filter(command -> command.operation() == Operation.SUBSCRIBE
                        && command.told(Words.ID).equals(subscription.id()))
                .mapToLong(Command::ended)
                .min()
                .orElse(Timeline.NEVER);
        Map<String, Timeline> timelines = new HashMap<>();
        for (FeedLine event : evidence.told().feed()) {
            StoredDelivery delivery = deliveries.get(subscription.id() + " " + event.eventId());
            if (delivery == null) {
                if (subscription.wants(event) && happenedAfter(evidence, history, timelines, event, since)) {
                    findings.lost(subscription.id(), "was never owed %s, which it asked for", event.eventId());
                }
                continue;
            }
            boolean arrived = accepted.contains(subscription.url() + " " + event.eventId());
            if (!delivery.state().equals("DELIVERED") || !arrived) {
                findings.lost(
                        subscription.id(),
                        "%s is %s after %d attempts, and the receiver %s it",
                        event.eventId(),
                        delivery.state(),
                        delivery.attempts(),
                        arrived ? "has" : "has not seen");
            }
        }
    }

    private static boolean happenedAfter(
            Evidence evidence, History history, Map<String, Timeline> timelines, FeedLine event, long since) {
        int colon = event.eventId().lastIndexOf(':');
        int place = Integer.parseInt(event.eventId().substring(colon + 1));
        String aggregate = event.eventId().substring(0, event.eventId().lastIndexOf(':', colon - 1));
        Timeline timeline = timelines.computeIfAbsent(aggregate, id -> Timeline.of(evidence, history, id));
        return place < timeline.spans().size() && timeline.spans().get(place).from() > since;
    }
}
