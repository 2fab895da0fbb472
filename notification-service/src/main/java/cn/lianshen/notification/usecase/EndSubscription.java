package cn.lianshen.notification.usecase;

import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Subscriptions;
import org.springframework.stereotype.Component;

/** Ends a subscription and everything that was still on its way to it. */
@Component
public final class EndSubscription {

    private final OwnSubscriptions own;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;

    EndSubscription(OwnSubscriptions own, Subscriptions subscriptions, Deliveries deliveries) {
        this.own = own;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    /** False if the owner has no such subscription, or no longer. */
    public boolean handle(String owner, String subscriptionId) {
        if (own.find(subscriptionId, owner).isEmpty()) {
            return false;
        }
        subscriptions.delete(subscriptionId);
        deliveries.giveUpAll(subscriptionId);
        return true;
    }
}
