package cn.lianshen.kit.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole world between two steps.
 *
 * @param visible the document as a reader of the latest state sees it
 * @param durable the document as it would be after the store is killed
 * @param late sent by a relay that has given up on it; may land at any time
 * @param log what is in the topic from the consumer's committed offset on
 * @param published every event that was ever in the topic
 * @param faults how many things may still go wrong
 * @param losses how often the store has lost writes
 * @param broken the property that the last step broke
 */
record State(
        Store visible,
        Store durable,
        List<Relay> relays,
        Events late,
        Events log,
        Events published,
        Consumer consumer,
        int faults,
        int losses,
        @Nullable Property broken) {

    static State initial(Variant variant) {
        return new State(
                Store.EMPTY,
                Store.EMPTY,
                List.copyOf(Collections.nCopies(variant.relays(), Relay.IDLE)),
                Events.NONE,
                Events.NONE,
                Events.NONE,
                Consumer.FRESH,
                variant.faults(),
                0,
                null);
    }

    State with(Store seen, Store kept) {
        return new State(seen, kept, relays, late, log, published, consumer, faults, losses, broken);
    }

    State with(int index, Relay relay) {
        List<Relay> changed = new ArrayList<>(relays);
        changed.set(index, relay);
        return new State(
                visible, durable, List.copyOf(changed), late, log, published, consumer, faults, losses, broken);
    }

    State with(Consumer changed) {
        return new State(visible, durable, relays, late, log, published, changed, faults, losses, broken);
    }

    State withLate(Events changed) {
        return new State(visible, durable, relays, changed, log, published, consumer, faults, losses, broken);
    }

    State withLog(Events rest) {
        return new State(visible, durable, relays, late, rest, published, consumer, faults, losses, broken);
    }

    State breaking(Property property) {
        return new State(visible, durable, relays, late, log, published, consumer, faults, losses, property);
    }

    State afterFault() {
        return new State(visible, durable, relays, late, log, published, consumer, faults - 1, losses, broken);
    }

    State afterFlush() {
        return new State(visible, visible, awake(), late, log, published, consumer, faults, losses, broken);
    }

    /** The store comes back with what was durable. */
    State afterLoss() {
        return new State(durable, durable, awake(), late, log, published, consumer, faults - 1, losses + 1, broken);
    }

    private List<Relay> awake() {
        return relays.stream()
                .map(relay -> relay.isAwaiting() ? Relay.IDLE : relay)
                .toList();
    }

    /**
     * One state for all that differ in nothing that matters: which relay is which, and, once nothing can crash any more,
     * what the consumer has read but not committed.
     */
    State canonical() {
        List<Relay> sorted = new ArrayList<>(relays);
        sorted.sort(Relay.ANY_ORDER);
        State same = new State(
                visible, durable, List.copyOf(sorted), late, log, published, consumer, faults, losses, broken);
        return faults > 0 ? same : same.withLog(log.from(consumer.read())).with(consumer.committed());
    }

    /** The event is in the topic; another event with its number there would be a fork. */
    State land(int event) {
        boolean fork = false;
        for (int i = 0; i < published.size(); i++) {
            int earlier = published.get(i);
            fork |= earlier != event && Events.sequence(earlier) == Events.sequence(event);
        }
        return new State(
                visible,
                durable,
                relays,
                late,
                log.add(event),
                published.insert(event),
                consumer,
                faults,
                losses,
                fork ? Property.FORK : broken);
    }
}
