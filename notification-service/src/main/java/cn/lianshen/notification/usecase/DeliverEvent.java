package cn.lianshen.notification.usecase;

import cn.lianshen.kit.failpoint.Failpoints;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.Attempt;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.domain.EndpointCaller;
import cn.lianshen.notification.domain.RetrySchedule;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import cn.lianshen.notification.domain.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt at a claimed delivery. The attempt is on record before the request leaves and its end after the answer came, so a
 * crash in between shows as an interrupted attempt and the event is posted again under the same id.
 */
@Component
public final class DeliverEvent {

    private static final Duration SHORTEST_BLOCK = Duration.ofSeconds(1);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final EndpointCaller caller;
    private final DisableEndpoint disableEndpoint;
    private final RetrySchedule schedule;
    private final RandomGenerator random;
    private final Clock clock;

    DeliverEvent(
            Subscriptions subscriptions,
            Deliveries deliveries,
            EndpointCaller caller,
            DisableEndpoint disableEndpoint,
            NotificationSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.caller = caller;
        this.disableEndpoint = disableEndpoint;
        this.schedule = new RetrySchedule(
                settings.webhooks().retryDelays(), settings.webhooks().jitter());
        this.random = random;
        this.clock = clock;
    }

    /** What the endpoint answered; empty if it was not asked, because the subscription ended or an earlier event comes first. */
    public Optional<Answer> handle(Delivery claimed) {
        Optional<Subscription> subscription =
                subscriptions.find(claimed.subscriptionId()).filter(Subscription::isActive);
        if (subscription.isEmpty()) {
            deliveries.giveUpAll(claimed.subscriptionId());
            return Optional.empty();
        }
        if (subscription.get().ordered() && isBlocked(claimed)) {
            return Optional.empty();
        }
        return attempt(subscription.get(), claimed);
    }

    /** Looks again after stepping back: the delivery in front may have ended in between, and nobody else would wake this one. */
    private boolean isBlocked(Delivery claimed) {
        Optional<Delivery> blocking = deliveries.blocking(claimed);
        if (blocking.isEmpty()) {
            return false;
        }
        Instant soonest = clock.instant().plus(SHORTEST_BLOCK);
        Instant due = blocking.get().nextAttemptAt();
        deliveries.postpone(claimed, due.isAfter(soonest) ? due : soonest);
        if (deliveries.blocking(claimed).isEmpty()) {
            advance(claimed);
        }
        return true;
    }

    private Optional<Answer> attempt(Subscription subscription, Delivery claimed) {
        Instant start = clock.instant();
        Attempt attempt = Attempt.begin(claimed.attemptsMade() + 1, start);
        if (!deliveries.begin(claimed, attempt)) {
            return Optional.empty();
        }
        Failpoints.hit("webhook.beforePost");
        Answer answer = caller.post(subscription, claimed.event(), start);
        Failpoints.hit("webhook.afterPost");
        Instant end = clock.instant();
        Verdict verdict = schedule.judge(claimed.giveUpAt(), attempt.number(), answer, end, random.nextDouble());
        deliveries.finish(
                claimed, attempt.end(answer, Duration.between(start, end).toMillis()), verdict);
        settle(subscription, claimed, verdict, end);
        return Optional.of(answer);
    }

    private void settle(Subscription subscription, Delivery delivery, Verdict verdict, Instant now) {
        switch (verdict) {
            case Verdict.Delivered _ -> {
                if (subscription.failingSince() != null) {
                    subscriptions.noteSuccess(subscription.id());
                }
                advanceIfOrdered(subscription, delivery);
            }
            case Verdict.TryAgain _ -> disableEndpoint.ifFailingTooLong(subscription.id(), now);
            case Verdict.GiveUp _ -> {
                disableEndpoint.ifFailingTooLong(subscription.id(), now);
                advanceIfOrdered(subscription, delivery);
            }
            case Verdict.Gone _ ->
                disableEndpoint.because(
                        subscription,
                        Subscription.State.DISABLED_GONE,
                        delivery.event().id(),
                        now);
        }
    }

    private void advanceIfOrdered(Subscription subscription, Delivery delivery) {
        if (subscription.ordered()) {
            advance(delivery);
        }
    }

    private void advance(Delivery delivery) {
        deliveries.advance(delivery.subscriptionId(), delivery.event().applicationId(), clock.instant());
    }
}
