package cn.lianshen.notification.domain;

import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.PublicCaseEvent;
import java.util.Collection;
import java.util.List;

/** The topic where other systems follow along. */
public interface PublicLog {

    /** An event with the envelope it came in. */
    record Outgoing(Envelope envelope, PublicCaseEvent event) {}

    /**
     * Publishes the events of some cases and returns once the log has them all. An event is sent only after the one before it of the
     * same case is acknowledged, so a failure leaves no case with a hole.
     *
     * @param cases for each case its events in order
     */
    void publish(Collection<List<Outgoing>> cases);
}
