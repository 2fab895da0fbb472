package cn.lianshen.kit.protocol;

/**
 * Which rules of the protocol are kept, and how large the world is.
 *
 * @param events how many commands the aggregate executes, 1 to 3
 * @param relays how many relays compete for the outbox, 1 to 3
 * @param faults how many things go wrong altogether, 0 to 3
 */
record Variant(
        Sending sending,
        Clearing clearing,
        Reading reading,
        Gaps gaps,
        Saving saving,
        int events,
        int relays,
        int faults) {

    /** Rules R1 to R4: what the platform does. */
    static final Variant GOOD = new Variant(
            Sending.ONE_AFTER_ANOTHER,
            Clearing.PULL_ACKED_PREFIX,
            Reading.DURABLE_STORE,
            Gaps.PARK,
            Saving.EFFECT_WITH_CURSOR,
            3,
            2,
            1);

    /** When a relay sends the next event of an aggregate. */
    enum Sending {
        ONE_AFTER_ANOTHER,
        PIPELINED
    }

    /** How a relay takes events out of the outbox. */
    enum Clearing {
        PULL_ACKED_PREFIX,
        PULL_EXACTLY_ACKED,
        SET_EMPTY,
        PULL_BEFORE_PUBLISHING
    }

    /** What a relay reads, and whether there is a moment in which a write can be seen but also be lost. */
    enum Reading {
        DURABLE_STORE,
        WINDOW_BUT_COMMITTED_READS,
        WINDOW_AND_DIRTY_READS
    }

    /** What the consumer does with an event that comes too early; a plain one never expects it. */
    enum Gaps {
        PLAIN,
        PARK,
        PARK_IN_MEMORY,
        DROP,
        APPLY_ANYTHING_NEWER
    }

    /** In which order the consumer saves effect, cursor and offset. */
    enum Saving {
        EFFECT_WITH_CURSOR,
        CURSOR_BEFORE_EFFECT,
        EFFECT_BEFORE_CURSOR,
        IDEMPOTENT_EFFECT_BEFORE_CURSOR,
        OFFSET_BEFORE_EFFECT,
        WITHOUT_CURSOR
    }

    Variant with(Sending other) {
        return new Variant(other, clearing, reading, gaps, saving, events, relays, faults);
    }

    Variant with(Clearing other) {
        return new Variant(sending, other, reading, gaps, saving, events, relays, faults);
    }

    Variant with(Reading other) {
        return new Variant(sending, clearing, other, gaps, saving, events, relays, faults);
    }

    Variant with(Gaps other) {
        return new Variant(sending, clearing, reading, other, saving, events, relays, faults);
    }

    Variant with(Saving other) {
        return new Variant(sending, clearing, reading, gaps, other, events, relays, faults);
    }

    Variant sized(int eventCount, int relayCount, int faultCount) {
        return new Variant(sending, clearing, reading, gaps, saving, eventCount, relayCount, faultCount);
    }

    boolean hasUndurableWindow() {
        return reading != Reading.DURABLE_STORE;
    }
}
