package cn.lianshen.kit.consume;

import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.Received;
import cn.lianshen.kit.aggregate.Cursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts what arrived for one case into what is next, what was seen before, and what came too early (R4). Pure: it reads and writes
 * nothing.
 */
final class CaseOrder {

    private final Map<String, Cursor> cursors;
    private final List<Received> next = new ArrayList<>();
    private final List<Received> early = new ArrayList<>();
    private final List<Received> forks = new ArrayList<>();
    private final List<Received> settled = new ArrayList<>();

    private CaseOrder(Map<String, Cursor> before) {
        this.cursors = new HashMap<>(before);
    }

    /**
     * What to do with the events of one case.
     *
     * @param next to be applied, in order
     * @param early to be parked: an event before them is missing
     * @param forks to be parked with an alarm: another event with this sequence has been applied
     * @param settled parked events that need not wait any longer once {@code next} is applied
     * @param after the cursors once {@code next} is applied
     */
    record Sorted(
            List<Received> next,
            List<Received> early,
            List<Received> forks,
            List<Received> settled,
            Map<String, Cursor> after) {}

    /**
     * Sorts.
     *
     * @param before how far each aggregate has been applied
     * @param arrived in the order of the log
     * @param parked what waited for a gap to close, in any order
     */
    static Sorted sort(Map<String, Cursor> before, List<Received> arrived, List<Received> parked) {
        CaseOrder order = new CaseOrder(before);
        arrived.forEach(order::place);
        parked.stream()
                .sorted(Comparator.comparingLong(event -> event.envelope().sequence()))
                .forEach(order::placeParked);
        return new Sorted(order.next, order.early, order.forks, order.settled, order.cursors);
    }

    private void place(Received event) {
        Envelope envelope = event.envelope();
        Cursor last = last(event);
        if (envelope.epoch() != last.epoch() || envelope.sequence() > last.sequence() + 1) {
            early.add(event);
        } else if (envelope.sequence() == last.sequence() + 1) {
            take(event);
        } else if (envelope.sequence() == last.sequence()
                && !event.fingerprint().equals(last.fingerprint())) {
            forks.add(event);
        }
    }

    private void placeParked(Received event) {
        Cursor last = last(event);
        if (event.envelope().epoch() == last.epoch() && event.envelope().sequence() == last.sequence() + 1) {
            take(event);
        }
        if (event.envelope().sequence() <= last(event).sequence()) {
            settled.add(event);
        }
    }

    private void take(Received event) {
        next.add(event);
        cursors.put(
                event.envelope().aggregateKey(),
                new Cursor(event.envelope().epoch(), event.envelope().sequence(), event.fingerprint()));
    }

    private Cursor last(Received event) {
        return cursors.getOrDefault(event.envelope().aggregateKey(), Cursor.START);
    }
}
