package cn.lianshen.notification.persistence;

import cn.lianshen.notification.domain.Attempt;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.domain.Delivery.State;
import cn.lianshen.notification.domain.Verdict;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The deliveries as one collection that several instances work on. A claim moves the due time behind the lease and writes a token;
 * only who still holds the token may write a result, and a claim whose holder died simply falls due again.
 */
@Component
final class MongoDeliveries implements Deliveries {

    private static final String SUBSCRIPTION = "subscriptionId";
    private static final String APPLICATION = "event.applicationId";
    private static final String POSITION = "position";
    private static final String STATE = "state";
    private static final String DUE = "nextAttemptAt";
    private static final String CLAIM = "claim";
    private static final String GIVE_UP = "giveUpAt";
    private static final String MADE = "attemptsMade";
    private static final String ATTEMPTS = "attempts";
    private static final String UNDERWAY = "underway";
    private static final int ATTEMPTS_KEPT = 50;

    private final Records<Delivery> deliveries;

    MongoDeliveries(MongoDatabase database) {
        this.deliveries = new Records<>(database, "deliveries", Delivery.class, Delivery::id);
        deliveries.collection().createIndex(Indexes.ascending(STATE, DUE));
        deliveries.collection().createIndex(Indexes.ascending(SUBSCRIPTION, POSITION));
        deliveries.collection().createIndex(Indexes.ascending(SUBSCRIPTION, STATE, POSITION));
        deliveries.collection().createIndex(Indexes.ascending(SUBSCRIPTION, APPLICATION, STATE, POSITION));
    }

    @Override
    public void add(List<Delivery> added) {
        deliveries.insertMissing(added);
    }

    @Override
    public void replay(List<Delivery> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        deliveries.insertMissing(wanted);
        List<UpdateOneModel<Delivery>> updates = wanted.stream()
                .map(delivery -> new UpdateOneModel<Delivery>(
                        Filters.eq(Records.ID, delivery.id()),
                        Updates.combine(
                                Updates.set(STATE, State.PENDING.name()),
                                Updates.set(MADE, 0),
                                Updates.set(DUE, delivery.nextAttemptAt()),
                                Updates.set(GIVE_UP, delivery.giveUpAt()),
                                Updates.unset(CLAIM))))
                .toList();
        deliveries.collection().bulkWrite(updates, new BulkWriteOptions().ordered(true));
    }

    @Override
    public Optional<Delivery> claim(Instant now, Duration lease, Collection<String> except) {
        return Optional.ofNullable(deliveries
                .collection()
                .findOneAndUpdate(
                        Filters.and(pendingExcept(except), Filters.lte(DUE, now)),
                        Updates.combine(
                                Updates.set(DUE, now.plus(lease)),
                                Updates.set(CLAIM, UUID.randomUUID().toString())),
                        new FindOneAndUpdateOptions().sort(Sorts.ascending(DUE)).returnDocument(ReturnDocument.AFTER)));
    }

    /** How many have been given up. */
    @Override
    public long dead() {
        return deliveries.collection().countDocuments(Filters.eq(STATE, State.DEAD.name()));
    }

    /** How many should have been attempted by now. */
    @Override
    public long due(Instant now) {
        return deliveries
                .collection()
                .countDocuments(Filters.and(Filters.eq(STATE, State.PENDING.name()), Filters.lte(DUE, now)));
    }

    private static Bson pendingExcept(Collection<String> except) {
        Bson pending = Filters.eq(STATE, State.PENDING.name());
        return except.isEmpty() ? pending : Filters.and(pending, Filters.nin(SUBSCRIPTION, except));
    }

    @Override
    public Optional<Delivery> blocking(Delivery delivery) {
        return Optional.ofNullable(deliveries
                .collection()
                .find(Filters.and(
                        pendingOf(delivery.subscriptionId(), delivery.event().applicationId()),
                        Filters.lt(POSITION, delivery.position())))
                .sort(Sorts.ascending(POSITION))
                .first());
    }

    private static Bson pendingOf(String subscriptionId, String applicationId) {
        return Filters.and(
                Filters.eq(SUBSCRIPTION, subscriptionId),
                Filters.eq(APPLICATION, applicationId),
                Filters.eq(STATE, State.PENDING.name()));
    }

    @Override
    public boolean begin(Delivery claimed, Attempt attempt) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set(UNDERWAY, deliveries.encoded(attempt, Attempt.class)));
        changes.add(Updates.set(MADE, attempt.number()));
        Attempt before = claimed.underway();
        if (before != null) {
            changes.add(push(before.interrupted()));
        }
        return update(claimed, Updates.combine(changes));
    }

    @Override
    public boolean finish(Delivery claimed, Attempt attempt, Verdict verdict) {
        List<Bson> changes = new ArrayList<>();
        changes.add(push(attempt));
        changes.add(Updates.unset(UNDERWAY));
        changes.add(Updates.unset(CLAIM));
        changes.add(
                switch (verdict) {
                    case Verdict.Delivered _ -> Updates.set(STATE, State.DELIVERED.name());
                    case Verdict.TryAgain again -> Updates.set(DUE, again.at());
                    case Verdict.GiveUp _, Verdict.Gone _ -> Updates.set(STATE, State.DEAD.name());
                });
        return update(claimed, Updates.combine(changes));
    }

    @Override
    public void postpone(Delivery claimed, Instant until) {
        update(claimed, Updates.combine(Updates.set(DUE, until), Updates.unset(CLAIM)));
    }

    private Bson push(Attempt attempt) {
        return Updates.pushEach(
                ATTEMPTS, List.of(deliveries.encoded(attempt, Attempt.class)), new PushOptions().slice(-ATTEMPTS_KEPT));
    }

    private boolean update(Delivery claimed, Bson change) {
        String token = claimed.claim();
        if (token == null) {
            throw new IllegalStateException("delivery " + claimed.id() + ": not claimed (expected: a claim)");
        }
        Bson mine = Filters.and(Filters.eq(Records.ID, claimed.id()), Filters.eq(CLAIM, token));
        return deliveries.collection().updateOne(mine, change).getMatchedCount() == 1;
    }

    @Override
    public void advance(String subscriptionId, String applicationId, Instant now) {
        deliveries
                .collection()
                .findOneAndUpdate(
                        Filters.and(pendingOf(subscriptionId, applicationId), Filters.exists(CLAIM, false)),
                        Updates.min(DUE, now),
                        new FindOneAndUpdateOptions().sort(Sorts.ascending(POSITION)));
    }

    @Override
    public void giveUpAll(String subscriptionId) {
        deliveries
                .collection()
                .updateMany(
                        Filters.and(Filters.eq(SUBSCRIPTION, subscriptionId), Filters.eq(STATE, State.PENDING.name())),
                        Updates.combine(Updates.set(STATE, State.DEAD.name()), Updates.unset(CLAIM)));
    }

    @Override
    public List<Delivery> read(String subscriptionId, @Nullable State state, @Nullable Long before, int limit) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq(SUBSCRIPTION, subscriptionId));
        if (state != null) {
            conditions.add(Filters.eq(STATE, state.name()));
        }
        if (before != null) {
            conditions.add(Filters.lt(POSITION, before));
        }
        return deliveries
                .collection()
                .find(Filters.and(conditions))
                .sort(Sorts.descending(POSITION))
                .limit(limit)
                .into(new ArrayList<>());
    }
}
