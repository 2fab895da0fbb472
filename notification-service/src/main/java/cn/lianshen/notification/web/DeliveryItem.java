package cn.lianshen.notification.web;

import cn.lianshen.notification.domain.Attempt;
import cn.lianshen.notification.domain.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery with its history. */
@Schema(description = "One event on its way to the endpoint.")
record DeliveryItem(
        @Schema(description = "The event; also the webhook-id.", example = "app-5f0c:1:3")
        String eventId,

        @Schema(description = "Type of the event.", example = "lianshen.review.decided.v1")
        String type,

        @Schema(description = "The application.", example = "app-5f0c")
        String applicationId,

        @Schema(description = "Where it stands.", example = "PENDING")
        Delivery.State state,

        @Schema(description = "Attempts, oldest first, the last fifty.")
        List<Attempt> attempts,

        @Schema(description = "What went wrong last; absent if nothing did.", example = "TIMED_OUT") @Nullable
        String lastError,

        @Schema(description = "When it is tried next; absent unless it is pending.") @Nullable
        Instant nextAttemptAt) {

    static DeliveryItem of(Delivery delivery) {
        return new DeliveryItem(
                delivery.event().id(),
                delivery.event().type(),
                delivery.event().applicationId(),
                delivery.state(),
                delivery.attempts(),
                delivery.attempts().isEmpty() ? null : error(delivery.attempts().getLast()),
                delivery.state() == Delivery.State.PENDING ? delivery.nextAttemptAt() : null);
    }

    private static @Nullable String error(Attempt last) {
        return Optional.ofNullable(last.status())
                .filter(status -> status / 100 != 2)
                .map(status -> "HTTP " + status)
                .orElse(last.fault());
    }
}
