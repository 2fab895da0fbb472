package cn.lianshen.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deliveries, and the sharing of their work between instances. */
public interface Deliveries {

    /** Adds deliveries in this order; those already there stay as they are. */
    void add(List<Delivery> deliveries);

    /** Makes deliveries due again, whether they were there or not, as if they were new. */
    void replay(List<Delivery> deliveries);

    /**
     * Takes the delivery that has been due longest, so that nobody else works on it for a while.
     *
     * @param except subscriptions that can take no more just now
     */
    Optional<Delivery> claim(Instant now, Duration lease, Collection<String> except);

    /** The oldest delivery to the same endpoint about the same case that is before this one and still pending. */
    Optional<Delivery> blocking(Delivery delivery);

    /** Records that an attempt begins. False if the claim was lost. */
    boolean begin(Delivery claimed, Attempt attempt);

    /** Records how an attempt ended. False if the claim was lost; then somebody else attempts again. */
    boolean finish(Delivery claimed, Attempt attempt, Verdict verdict);

    /** Gives a claim back without an attempt. */
    void postpone(Delivery claimed, Instant until);

    /** Makes the oldest pending delivery to an endpoint about a case due, if none works on it. */
    void advance(String subscriptionId, String applicationId, Instant now);

    /** Gives up everything that waits for a subscription. */
    void giveUpAll(String subscriptionId);

    /**
     * The deliveries of one subscription, newest event first.
     *
     * @param state only these; absent for all
     * @param before only events before this position; absent for the beginning of the list
     */
    List<Delivery> read(String subscriptionId, Delivery.@Nullable State state, @Nullable Long before, int limit);

    /** How many were given up; each can be replayed. */
    long dead();

    /** How many should have been attempted by now. */
    long due(Instant now);
}
