package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How much has been asked and answered so far. */
public final class Tally {

    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final Map<Operation, LongAdder> done = new EnumMap<>(Operation.class);

    Tally() {
        for (var operation : Operation.values()) {
            done.put(operation, new LongAdder());
        }
    }

    void count(Deed deed) {
        if (deed.answer() == Answer.DONE) {
            done.getOrDefault(deed.operation(), new LongAdder()).increment();
        }
        if (deed.operation() == Operation.READ) {
            return;
        }
        switch (deed.answer()) {
            case DONE -> acknowledged.increment();
            case REFUSED -> refused.increment();
            case UNKNOWN -> unknown.increment();
        }
    }

    /** {@return commands that were answered with success} */
    public long acknowledged() {
        return acknowledged.sum();
    }

    /** {@return commands that were refused} */
    public long refused() {
        return refused.sum();
    }

    /** {@return requests for commands that had no answer, each repetition counted} */
    public long unknown() {
        return unknown.sum();
    }

    /** {@return answers of success to one kind of request} */
    public long done(Operation operation) {
        return done.getOrDefault(operation, new LongAdder()).sum();
    }
}
