package cn.lianshen.kit.protocol;

import java.util.Comparator;

/**
 * A relay and its pass over the outbox, all of it in memory.
 *
 * @param snapshot what it read; empty while it is idle
 * @param sent how many of the snapshot it has sent
 * @param flying sent, but neither acknowledged nor failed
 * @param acked acknowledged by the broker, in order of sequence
 * @param cleared whether the snapshot has already been taken out of the outbox
 */
record Relay(Events snapshot, int sent, Events flying, Events acked, boolean cleared) {

    /** Some order, the same for all: relays are alike, so which of them does what is of no consequence. */
    static final Comparator<Relay> ANY_ORDER = Comparator.comparingLong(
                    (Relay relay) -> relay.snapshot.bits() << 32 | relay.flying.bits() << 16 | relay.acked.bits())
            .thenComparingInt(Relay::sent)
            .thenComparing(Relay::cleared);

    static final Relay IDLE = new Relay(Events.NONE, 0, Events.NONE, Events.NONE, false);

    /** Its pull is written but not durable yet; it goes on when the store has answered. */
    static final Relay AWAITING = new Relay(Events.NONE, 0, Events.NONE, Events.NONE, true);

    static Relay reading(Events outbox) {
        return new Relay(outbox, 0, Events.NONE, Events.NONE, false);
    }

    boolean isIdle() {
        return this.equals(IDLE);
    }

    boolean isAwaiting() {
        return this.equals(AWAITING);
    }

    int next() {
        return snapshot.get(sent);
    }

    Relay send() {
        return new Relay(snapshot, sent + 1, flying.add(next()), acked, cleared);
    }

    Relay landed(int event) {
        return new Relay(snapshot, sent, flying.drop(event), acked.insert(event), cleared);
    }

    Relay failed(int event) {
        return new Relay(snapshot, sent, flying.drop(event), acked, cleared);
    }

    Relay afterClearing() {
        return new Relay(snapshot, sent, flying, acked, true);
    }

    /** It has sent everything, or one of its sends has failed, which ends a pass. */
    boolean isAtItsEnd() {
        return flying.isEmpty() && (sent == snapshot.size() || acked.size() < sent);
    }

    /** Serial sending: everything before has been acknowledged. */
    boolean hasAckedAllItSent() {
        return flying.isEmpty() && acked.size() == sent;
    }

    /** The highest sequence number up to which the snapshot is acknowledged without a hole; 0 if its first is not. */
    int ackedPrefix() {
        int prefix = 0;
        for (int i = 0; i < snapshot.size() && acked.contains(snapshot.get(i)); i++) {
            prefix = Events.sequence(snapshot.get(i));
        }
        return prefix;
    }
}
