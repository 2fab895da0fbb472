package cn.lianshen.reporting.usecase;

import cn.lianshen.contracts.Received;
import java.util.function.Consumer;

/** The log of all events of all cases. */
public interface CaseLog {

    /** Whether the log still begins with its first event; with anything less, nothing can be made again from it. */
    boolean isWhole();

    /** Shows every event from the first to the last that is there now; records that are no events are left out. */
    void read(Consumer<Received> reader);
}
