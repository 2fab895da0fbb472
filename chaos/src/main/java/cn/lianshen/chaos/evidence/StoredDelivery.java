package cn.lianshen.chaos.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param position in the feed
 * @param state {@code PENDING}, {@code DELIVERED} or {@code DEAD}
 * @param attempts made so far
 * @param claimed whether somebody works on it
 */
public record StoredDelivery(
        String subscription,
        String eventId,
        String applicationId,
        long position,
        String state,
        int attempts,
        boolean claimed,
        @Nullable Instant due) {

    static StoredDelivery of(Fields document) {
        return new StoredDelivery(
                document.text("subscriptionId").intern(),
                document.text("event.id"),
                document.text("event.applicationId").intern(),
                document.number("position"),
                document.text("state").intern(),
                (int) document.number("attemptsMade"),
                document.has("claim"),
                document.moment("nextAttemptAt"));
    }
}
