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

    private static final Comparator<Received> BY_PLACE = Comparator.comparingInt(
                    (Received event) -> event.envelope().epoch())
            .thenComparingLong(event -> event.envelope().sequence());

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
            Map<String, Cursor> after) {

        /** {@return whether anything has to be parked} */
        boolean leavesSome() {
            return !early.isEmpty() || !forks.isEmpty();
        }
    }

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
        order.placeAgain(parked);
        return new Sorted(order.next, order.early, order.forks, order.settled, order.cursors);
    }

    /** What was too early when it came may be next by now. */
    private void placeAgain(List<Received> parked) {
        List<Received> waiting = new ArrayList<>(parked);
        waiting.addAll(early);
        early.clear();
        waiting.stream().sorted(BY_PLACE).forEach(this::place);
        parked.stream()
                .filter(event -> !early.contains(event) && !forks.contains(event))
                .forEach(settled::add);
    }

    private void place(Received event) {
        switch (Place.of(event, cursors.getOrDefault(event.envelope().aggregateKey(), Cursor.START))) {
            case NEXT -> take(event);
            case EARLY -> early.add(event);
            case FORK -> forks.add(event);
            case SEEN -> {}
        }
    }

    private void take(Received event) {
        next.add(event);
        cursors.put(
                event.envelope().aggregateKey(),
                new Cursor(event.envelope().epoch(), event.envelope().sequence(), event.fingerprint()));
    }

    /** Where an event stands relative to the last one applied of its aggregate; epochs first. */
    private enum Place {
        SEEN,
        NEXT,
        EARLY,
        FORK;

        static Place of(Received event, Cursor last) {
            Envelope envelope = event.envelope();
            if (envelope.epoch() != last.epoch()) {
                return envelope.epoch() < last.epoch() ? SEEN : EARLY;
            }
            if (envelope.sequence() > last.sequence()) {
                return envelope.sequence() == last.sequence() + 1 ? NEXT : EARLY;
            }
            return envelope.sequence() == last.sequence()
                            && !event.fingerprint().equals(last.fingerprint())
                    ? FORK
                    : SEEN;
        }
    }
}
