package cn.lianshen.notification.usecase;

import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a subscription for its owner. For everybody else it does not exist. */
@Component
public final class OwnSubscriptions {

    private final Subscriptions subscriptions;

    OwnSubscriptions(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** The subscription; empty if there is none, it has ended, or it belongs to somebody else. */
    public Optional<Subscription> find(String id, String owner) {
        return subscriptions
                .find(id)
                .filter(subscription -> subscription.owner().equals(owner))
                .filter(subscription -> subscription.state() != Subscription.State.DELETED);
    }
}
