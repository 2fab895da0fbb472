package cn.lianshen.kit.consume;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Stands around the applying of records, for figures and traces. */
@FunctionalInterface
public interface ConsumptionWatch {

    /** Looks at nothing. */
    ConsumptionWatch NONE = (_, _, apply) -> apply.run();

    /** Has the records applied, once, and lets pass what that throws. */
    void around(String group, List<ConsumerRecord<String, byte[]>> records, Runnable apply);
}
