package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredAggregate;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDelivery;
import cn.lianshen.chaos.evidence.StoredReview;
import java.util.stream.Stream;

/** Outboxes and memories of commands stay within their caps, and nobody holds on to what is finished. */
final class NothingGrowsWithoutBound implements Invariant {

    private static final int MOST_WAITING = 200;

    @Override
    public String id() {
        return "I-24";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Stream.concat(
                        evidence.applications().values().stream().map(StoredApplication::aggregate),
                        evidence.reviews().values().stream().map(StoredReview::aggregate))
                .forEach(aggregate -> within(aggregate, findings));
        for (StoredDelivery delivery : evidence.told().deliveries()) {
            if (delivery.claimed() && !delivery.state().equals("PENDING")) {
                findings.wrong(
                        delivery.subscription(), "%s is %s and still claimed", delivery.eventId(), delivery.state());
            }
        }
    }

    private static void within(StoredAggregate aggregate, Findings findings) {
        if (aggregate.waiting() > MOST_WAITING) {
            findings.wrong(aggregate.id(), "has %d events in its outbox", aggregate.waiting());
        }
        if (aggregate.recent().size() > StoredAggregate.REMEMBERED) {
            findings.wrong(
                    aggregate.id(), "remembers %d commands", aggregate.recent().size());
        }
    }
}
