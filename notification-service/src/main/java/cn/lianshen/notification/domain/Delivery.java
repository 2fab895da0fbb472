package cn.lianshen.notification.domain;

import cn.lianshen.contracts.PublicCaseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param position of the event in the feed
 * @param attemptsMade since it was created or replayed
 * @param attempts the finished ones, the last fifty, oldest first
 * @param underway the attempt that is being made; one that is still here when the claim runs out was interrupted
 * @param nextAttemptAt when it is due; while somebody works on it, when that claim runs out
 * @param claim of whoever works on it
 * @param giveUpAt no attempt is planned after this
 * @param traceparent W3C trace context of what the event comes from; absent for a replay
 */
public record Delivery(
        String subscriptionId,
        long position,
        PublicCaseEvent event,
        State state,
        int attemptsMade,
        List<Attempt> attempts,
        @Nullable Attempt underway,
        Instant nextAttemptAt,
        @Nullable String claim,
        Instant createdAt,
        Instant giveUpAt,
        @Nullable String traceparent) {

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** Where it stands. */
    public enum State {
        PENDING,
        DELIVERED,
        /** Given up; can be replayed. */
        DEAD
    }

    /** A delivery that is due at once. */
    public static Delivery of(
            Subscription subscription,
            FeedEntry entry,
            Instant now,
            Duration giveUpAfter,
            @Nullable String traceparent) {
        return new Delivery(
                subscription.id(),
                entry.position(),
                entry.event(),
                State.PENDING,
                0,
                List.of(),
                null,
                now,
                null,
                now,
                now.plus(giveUpAfter),
                traceparent);
    }

    /** One per subscription and event, so that a repeated event is delivered once. */
    public String id() {
        return subscriptionId + ":" + event.id();
    }
}
