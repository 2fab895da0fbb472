package cn.lianshen.notification.usecase;

import cn.lianshen.notification.domain.EndpointGuard;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import cn.lianshen.notification.domain.UrlFault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a disabled endpoint back into service. What it missed can be replayed. */
@Component
public final class ActivateSubscription {

    private final OwnSubscriptions own;
    private final Subscriptions subscriptions;
    private final EndpointGuard guard;

    ActivateSubscription(OwnSubscriptions own, Subscriptions subscriptions, EndpointGuard guard) {
        this.own = own;
        this.subscriptions = subscriptions;
        this.guard = guard;
    }

    /** What became of it. */
    public sealed interface Result {

        /** Events are posted. */
        record Active(Subscription subscription) implements Result {}

        /** The endpoint may no longer be called. */
        record UrlRefused(UrlFault fault) implements Result {}

        /** The owner has no such subscription. */
        record Missing() implements Result {}
    }

    /** Activates a subscription; does nothing if it is active. */
    public Result handle(String owner, String subscriptionId) {
        Optional<Subscription> found = own.find(subscriptionId, owner);
        if (found.isEmpty()) {
            return new Result.Missing();
        }
        Subscription subscription = found.get();
        Optional<UrlFault> fault = guard.fault(subscription.url());
        if (fault.isPresent()) {
            return new Result.UrlRefused(fault.get());
        }
        subscriptions.move(subscriptionId, subscription.state(), Subscription.State.ACTIVE);
        return own.find(subscriptionId, owner).<Result>map(Result.Active::new).orElseGet(Result.Missing::new);
    }
}
