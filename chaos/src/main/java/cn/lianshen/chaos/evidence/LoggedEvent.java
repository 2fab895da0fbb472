package cn.lianshen.chaos.evidence;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * One record of the case log.
 *
 * @param digest of everything in the record: key, CloudEvents headers and data
 * @param data digest of its data alone
 * @param event what it says; null for a repetition, whose first occurrence has it, and for types unknown here
 */
public record LoggedEvent(
        int partition,
        long offset,
        Envelope envelope,
        String digest,
        String data,
        @Nullable CaseEvent event) {

    /** {@return the aggregate that said it} */
    public String aggregate() {
        return envelope.aggregate();
    }

    /** {@return its place among the events of its aggregate} */
    public long sequence() {
        return envelope.sequence();
    }

    /** {@return where to find it in the topic} */
    public String place() {
        return "partition " + partition + ", offset " + offset;
    }
}
