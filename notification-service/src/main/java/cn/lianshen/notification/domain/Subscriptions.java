package cn.lianshen.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The subscriptions of all systems. */
public interface Subscriptions {

    /** Adds one. False if one with its id exists, deleted or not. */
    boolean insert(Subscription subscription);

    /** Any of them, also a deleted one. */
    Optional<Subscription> find(String id);

    /** Those of one owner that are not deleted, by id. */
    List<Subscription> ofOwner(String owner);

    /** All that events are posted to. */
    List<Subscription> active();

    /** Replaces the secrets unless somebody else did so meanwhile. */
    boolean replaceSecrets(Subscription before, Subscription after);

    /** Takes it from one state to another; false if it is not in that state. */
    boolean move(String id, Subscription.State from, Subscription.State to);

    /** Ends it and forgets its secrets, whatever its state. */
    void delete(String id);

    /** Notes a failure; the first one starts the time of failing. The subscription after that. */
    Optional<Subscription> noteFailure(String id, Instant at);

    /** Notes a success, which ends the time of failing. */
    void noteSuccess(String id);
}
