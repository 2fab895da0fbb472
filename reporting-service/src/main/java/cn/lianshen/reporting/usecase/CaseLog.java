package cn.lianshen.reporting.usecase;

import cn.lianshen.contracts.Received;
import java.util.function.Consumer;

/** The log of all events of all cases. */
public interface CaseLog {

    /** Shows every event from the first to the last that is there now; records that are no events are left out. */
    void read(Consumer<Received> reader);
}
