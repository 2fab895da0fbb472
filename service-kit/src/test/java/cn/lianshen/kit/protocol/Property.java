package cn.lianshen.kit.protocol;

/** What must never happen. */
enum Property {
    /** Everything has come to rest, and an event of the aggregate has not reached the consumer. */
    EVENT_LOST,
    /** Everything has come to rest, and the cursor claims an effect that does not exist. */
    EFFECT_LOST,
    EFFECT_TWICE,
    /** An effect was applied before an earlier one. */
    ORDER_BROKEN,
    /** The consumer was handed an event whose predecessor it has not seen. */
    GAP_SEEN,
    /** Two different events with the same sequence number were published. */
    FORK
}
