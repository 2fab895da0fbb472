package cn.lianshen.kit.protocol;

/**
 * A consumer: what is durable, and what a crash takes away.
 *
 * @param cursor durable: the last sequence number it believes applied
 * @param effects durable: what it has done, in the order in which it did it
 * @param parked durable unless the variant says otherwise: events that came too early
 * @param read in memory: how many records it has read since the committed offset
 * @param holding in memory: the event between its two half steps, or 0
 */
record Consumer(int cursor, Events effects, Events parked, int read, int holding) {

    static final Consumer FRESH = new Consumer(0, Events.NONE, Events.NONE, 0, 0);

    Consumer skip() {
        return new Consumer(cursor, effects, parked, read + 1, 0);
    }

    Consumer park(int event) {
        return new Consumer(cursor, effects, parked.insert(event), read + 1, 0);
    }

    /** Cursor and effect in one write; what was parked up to here is no longer needed. */
    Consumer apply(int event) {
        int sequence = Events.sequence(event);
        return new Consumer(sequence, effects.add(event), parked.after(sequence), read, 0);
    }

    Consumer advance(int event) {
        return new Consumer(Events.sequence(event), effects, parked, read, holding);
    }

    Consumer affect(int event) {
        return new Consumer(cursor, effects.add(event), parked, read, holding);
    }

    Consumer hold(int event) {
        return new Consumer(cursor, effects, parked, read, event);
    }

    Consumer committed() {
        return new Consumer(cursor, effects, parked, 0, holding);
    }

    Consumer crashed(boolean forgetsParked) {
        return new Consumer(cursor, effects, forgetsParked ? Events.NONE : parked, 0, 0);
    }
}
