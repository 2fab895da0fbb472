package cn.lianshen.notification.usecase;

import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.SigningSecret;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Gives a subscription a new secret. The one before goes on signing for a while, so that the receiver can change over. */
@Component
public final class RotateSecret {

    private static final int ATTEMPTS = 5;

    private final OwnSubscriptions own;
    private final Subscriptions subscriptions;
    private final NotificationSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    RotateSecret(
            OwnSubscriptions own,
            Subscriptions subscriptions,
            NotificationSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.own = own;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** Whose subscription, and the key of the command: with the same key the same secret comes back. */
    public record Command(String owner, String subscriptionId, String key) {}

    /** The subscription with its new secret; empty if the owner has no such subscription. */
    public Optional<Subscription> handle(Command command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Subscription> found = own.find(command.subscriptionId(), command.owner());
            if (found.isEmpty() || found.get().currentSecret().command().equals(command.key())) {
                return found;
            }
            SigningSecret next = SigningSecret.create(command.key(), clock.instant(), random);
            Subscription rotated = found.get().rotate(next, settings.webhooks().secretOverlap());
            if (subscriptions.replaceSecrets(found.get(), rotated)) {
                return Optional.of(rotated);
            }
        }
        throw new IllegalStateException(
                command.subscriptionId() + ": rotated by others " + ATTEMPTS + " times in a row");
    }
}
