package cn.lianshen.notification.domain;

import cn.lianshen.contracts.PublicCaseEvent;
import java.time.Instant;

/** Posts events to endpoints. */
public interface EndpointCaller {

    /** Makes one attempt, signed with every live secret of the subscription. Never fails: that, too, is an answer. */
    Answer post(Subscription subscription, PublicCaseEvent event, Instant now);
}
