package cn.lianshen.notification.usecase;

import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.EndpointGuard;
import cn.lianshen.notification.domain.EventFilter;
import cn.lianshen.notification.domain.SigningSecret;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import cn.lianshen.notification.domain.UrlFault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Subscribes a system's endpoint to events. The id follows from the command, so a repetition meets the first. */
@Component
public final class CreateSubscription {

    private final Subscriptions subscriptions;
    private final EndpointGuard guard;
    private final NotificationSettings settings;
    private final RandomGenerator random;
    private final Clock clock;

    CreateSubscription(
            Subscriptions subscriptions,
            EndpointGuard guard,
            NotificationSettings settings,
            RandomGenerator random,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.guard = guard;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param key of the command, unique for the owner
     * @param digest of the command; another one under the same key is another command
     */
    public record Command(String owner, String key, String digest, String url, EventFilter filter, boolean ordered) {}

    /** What became of it. */
    public sealed interface Result {

        /** It is subscribed, now or by an earlier command with the same key. */
        record Created(Subscription subscription) implements Result {}

        /** The endpoint may not be called. */
        record UrlRefused(UrlFault fault) implements Result {}

        /** The owner has as many as one may have. */
        record TooMany(int most) implements Result {}

        /** The key belongs to another command. */
        record KeyReused() implements Result {}
    }

    /** Subscribes, unless there is a reason not to. */
    public Result handle(Command command) {
        Optional<Result> earlier = subscriptions.find(idOf(command)).map(found -> repetition(found, command));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        int most = settings.webhooks().perOwner();
        if (subscriptions.ofOwner(command.owner()).size() >= most) {
            return new Result.TooMany(most);
        }
        Optional<UrlFault> fault = guard.fault(command.url());
        if (fault.isPresent()) {
            return new Result.UrlRefused(fault.get());
        }
        Subscription created = create(command, clock.instant());
        if (subscriptions.insert(created)) {
            return new Result.Created(created);
        }
        return subscriptions
                .find(created.id())
                .map(found -> repetition(found, command))
                .orElseThrow(() -> new IllegalStateException(created.id() + " is there and is not"));
    }

    private Subscription create(Command command, Instant now) {
        return new Subscription(
                idOf(command),
                command.owner(),
                command.url(),
                command.filter(),
                command.ordered(),
                Subscription.State.ACTIVE,
                List.of(SigningSecret.create(command.key(), now, random)),
                null,
                now,
                command.digest());
    }

    private static Result repetition(Subscription found, Command command) {
        boolean same = found.digest().equals(command.digest()) && found.state() != Subscription.State.DELETED;
        return same ? new Result.Created(found) : new Result.KeyReused();
    }

    private static String idOf(Command command) {
        byte[] name = (command.owner() + "\n" + command.key()).getBytes(StandardCharsets.UTF_8);
        return "sub-" + UUID.nameUUIDFromBytes(name);
    }
}
