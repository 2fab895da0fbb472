package cn.lianshen.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system's wish to have events posted to its endpoint.
 *
 * @param owner account that subscribed and that alone may see and change it
 * @param ordered whether the events of one case are delivered strictly one after another
 * @param secrets the current one first, then at most one that still overlaps
 * @param failingSince first failure after which nothing succeeded; absent while deliveries succeed
 * @param digest of the command that created it
 */
public record Subscription(
        String id,
        String owner,
        String url,
        EventFilter filter,
        boolean ordered,
        State state,
        List<SigningSecret> secrets,
        @Nullable Instant failingSince,
        Instant createdAt,
        String digest) {

    public Subscription {
        secrets = List.copyOf(secrets);
    }

    /** Whether events are posted, and if not, why. */
    public enum State {
        ACTIVE,
        /** The endpoint answered 410. */
        DISABLED_GONE,
        /** The endpoint failed for too long. */
        DISABLED_FAILING,
        /** The owner ended it. Kept, so that a late repetition of its creation does not bring it back. */
        DELETED
    }

    /** Whether events are posted at all. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** The secret that receivers should verify with from now on. */
    public SigningSecret currentSecret() {
        return secrets.getFirst();
    }

    /** The secrets that sign at a moment: during a rotation receivers may know either. */
    public List<SigningSecret> signingAt(Instant now) {
        return secrets.stream().filter(secret -> secret.isLive(now)).toList();
    }

    /** With a new secret; the one before goes on signing for a while. */
    public Subscription rotate(SigningSecret next, Duration overlap) {
        SigningSecret before = currentSecret().expiringAt(next.createdAt().plus(overlap));
        return new Subscription(
                id, owner, url, filter, ordered, state, List.of(next, before), failingSince, createdAt, digest);
    }

    /** Whether it has been failing for so long that it should be disabled. */
    public boolean hasFailedFor(Duration longest, Instant now) {
        return failingSince != null && !now.isBefore(failingSince.plus(longest));
    }
}
