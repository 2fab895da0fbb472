package cn.lianshen.notification.persistence;

import cn.lianshen.notification.domain.SigningSecret;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscription.State;
import cn.lianshen.notification.domain.Subscriptions;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The subscriptions as one collection. */
@Component
final class MongoSubscriptions implements Subscriptions {

    private static final String STATE = "state";
    private static final String OWNER = "owner";
    private static final String SECRETS = "secrets";
    private static final String CURRENT_SECRET = "secrets.0.value";
    private static final String FAILING_SINCE = "failingSince";

    private final Records<Subscription> subscriptions;

    MongoSubscriptions(MongoDatabase database) {
        this.subscriptions = new Records<>(database, "subscriptions", Subscription.class, Subscription::id);
        subscriptions.collection().createIndex(Indexes.ascending(STATE));
        subscriptions.collection().createIndex(Indexes.ascending(OWNER, Records.ID));
    }

    @Override
    public boolean insert(Subscription subscription) {
        return subscriptions.insert(subscription);
    }

    @Override
    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(subscriptions.collection().find(byId(id)).first());
    }

    @Override
    public List<Subscription> ofOwner(String owner) {
        return subscriptions
                .collection()
                .find(Filters.and(Filters.eq(OWNER, owner), Filters.ne(STATE, State.DELETED.name())))
                .sort(Sorts.ascending(Records.ID))
                .into(new ArrayList<>());
    }

    @Override
    public List<Subscription> active() {
        return subscriptions
                .collection()
                .find(Filters.eq(STATE, State.ACTIVE.name()))
                .into(new ArrayList<>());
    }

    @Override
    public boolean replaceSecrets(Subscription before, Subscription after) {
        Bson unchanged = Filters.and(
                byId(before.id()),
                Filters.eq(CURRENT_SECRET, before.currentSecret().value()));
        List<?> secrets = after.secrets().stream()
                .map(secret -> subscriptions.encoded(secret, SigningSecret.class))
                .toList();
        return subscriptions
                        .collection()
                        .updateOne(unchanged, Updates.set(SECRETS, secrets))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean move(String id, State from, State to) {
        return subscriptions
                        .collection()
                        .updateOne(
                                Filters.and(byId(id), Filters.eq(STATE, from.name())),
                                Updates.combine(Updates.set(STATE, to.name()), Updates.unset(FAILING_SINCE)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void delete(String id) {
        subscriptions
                .collection()
                .updateOne(
                        byId(id),
                        Updates.combine(Updates.set(STATE, State.DELETED.name()), Updates.set(SECRETS, List.of())));
    }

    @Override
    public Optional<Subscription> noteFailure(String id, Instant at) {
        return Optional.ofNullable(subscriptions
                .collection()
                .findOneAndUpdate(
                        byId(id),
                        Updates.min(FAILING_SINCE, at),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    @Override
    public void noteSuccess(String id) {
        subscriptions
                .collection()
                .updateOne(Filters.and(byId(id), Filters.exists(FAILING_SINCE)), Updates.unset(FAILING_SINCE));
    }

    private static Bson byId(String id) {
        return Filters.eq(Records.ID, id);
    }
}
