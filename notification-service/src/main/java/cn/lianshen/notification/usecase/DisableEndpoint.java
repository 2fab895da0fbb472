package cn.lianshen.notification.usecase;

import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Notices;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscription.State;
import cn.lianshen.notification.domain.Subscriptions;
import cn.lianshen.notification.domain.WhoIsTold;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stops posting to an endpoint that is gone or has been failing for days, and tells its owner. */
@Component
final class DisableEndpoint {

    private static final Logger log = LoggerFactory.getLogger(DisableEndpoint.class);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Notices notices;
    private final NotificationSettings settings;

    DisableEndpoint(
            Subscriptions subscriptions, Deliveries deliveries, Notices notices, NotificationSettings settings) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.notices = notices;
        this.settings = settings;
    }

    /** Notes a failure, and disables the endpoint if nothing has succeeded for too long. */
    void ifFailingTooLong(String subscriptionId, Instant now) {
        subscriptions
                .noteFailure(subscriptionId, now)
                .filter(subscription ->
                        subscription.hasFailedFor(settings.webhooks().disableAfter(), now))
                .ifPresent(subscription ->
                        because(subscription, State.DISABLED_FAILING, "" + subscription.failingSince(), now));
    }

    /** Disables the endpoint. The notice comes first: said twice it is one notice, but a crash must not leave it unsaid. */
    void because(Subscription subscription, State state, String because, Instant now) {
        notices.add(List.of(WhoIsTold.ofDisabling(subscription, state, because, now)));
        if (subscriptions.move(subscription.id(), State.ACTIVE, state)) {
            log.warn("subscription {} disabled: {}", subscription.id(), state);
        }
        deliveries.giveUpAll(subscription.id());
    }
}
