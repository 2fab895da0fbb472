package cn.lianshen.notification.web;

import cn.lianshen.notification.domain.Subscription;
import io.swagger.v3.oas.annotations.media.Schema;

/** A subscription with its new secret; the only answer that ever shows one. */
@Schema(description = "A subscription with its current secret, shown this once.")
record SubscriptionSecret(
        @Schema(description = "The subscription.") SubscriptionItem subscription,

        @Schema(description = "Verifies the signatures, by Standard Webhooks.", example = "whsec_MfKQ9r8GKYqrTwjU")
        String secret) {

    static SubscriptionSecret of(Subscription subscription) {
        return new SubscriptionSecret(
                SubscriptionItem.of(subscription), subscription.currentSecret().value());
    }
}
