package cn.lianshen.notification.web;

import cn.lianshen.notification.domain.Subscription;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription without its secrets. */
@Schema(description = "A subscription of the caller.")
record SubscriptionItem(
        @Schema(description = "Its id.", example = "sub-3f2b")
        String id,

        @Schema(description = "The endpoint.", example = "https://hooks.example.com/lianshen")
        String url,

        @Schema(description = "Event types; all if empty.") List<String> eventTypes,

        @Schema(description = "Only cases of this scheme.") @Nullable
        String scheme,

        @Schema(description = "Only cases in which this department takes part.") @Nullable
        String department,

        @Schema(description = "Only this case.") @Nullable String applicationId,

        @Schema(description = "Whether the events of one case are delivered strictly in order.")
        boolean ordered,

        @Schema(description = "Whether events are posted, and if not, why.", example = "ACTIVE")
        Subscription.State state,

        @Schema(description = "Since when nothing has succeeded; absent while deliveries succeed.") @Nullable
        Instant failingSince,

        @Schema(description = "When it was created.", example = "2026-11-21T03:04:05Z")
        Instant createdAt) {

    static SubscriptionItem of(Subscription subscription) {
        return new SubscriptionItem(
                subscription.id(),
                subscription.url(),
                subscription.filter().types().stream().sorted().toList(),
                subscription.filter().scheme(),
                subscription.filter().department(),
                subscription.filter().applicationId(),
                subscription.ordered(),
                subscription.state(),
                subscription.failingSince(),
                subscription.createdAt());
    }
}
