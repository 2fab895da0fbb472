package cn.lianshen.kit.aggregate;

import static cn.lianshen.kit.aggregate.AggregateDocument.ID;
import static cn.lianshen.kit.aggregate.AggregateDocument.KEYS;
import static cn.lianshen.kit.aggregate.AggregateDocument.OUTBOX;
import static cn.lianshen.kit.aggregate.AggregateDocument.RECENT;
import static cn.lianshen.kit.aggregate.AggregateDocument.REVISION;
import static cn.lianshen.kit.aggregate.AggregateDocument.SEQUENCE;
import static cn.lianshen.kit.aggregate.AggregateDocument.STATE;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.failpoint.Failpoints;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind of aggregate. Every write is one update of one document, guarded by the revision it was decided on,
 * and carries the events it causes in the document's own outbox: both become visible or neither does.
 */
public final class Aggregates<S> {

    private final MongoCollection<RawBsonDocument> documents;
    private final MongoCollection<Document> writes;
    private final AggregateDocument<S> layout;
    private final Consumer<String> relayHint;

    /** @param relayHint told the id of every aggregate that has new events */
    public Aggregates(
            MongoDatabase database,
            String collection,
            Class<S> state,
            SearchKeys<S> searchKeys,
            Clock clock,
            Consumer<String> relayHint) {
        this.documents = database.getCollection(collection, RawBsonDocument.class);
        this.writes = database.getCollection(collection);
        this.layout = new AggregateDocument<>(database.getCodecRegistry().get(state), searchKeys, clock);
        this.relayHint = relayHint;
    }

    /** The raw documents, for queries of the service's own; never for writes. */
    public MongoCollection<RawBsonDocument> documents() {
        return documents;
    }

    /** The state inside a raw document. */
    public S state(RawBsonDocument document) {
        return layout.state(document);
    }

    /** One aggregate as it stands. */
    public Optional<Stored<S>> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq(ID, id)).first()).map(layout::read);
    }

    /** Several aggregates as they stand; those that do not exist are left out. */
    public List<Stored<S>> find(Collection<String> ids) {
        return findBy(Filters.in(ID, ids));
    }

    /** Every aggregate with one of these values under a search key. */
    public List<Stored<S>> findByKey(String key, Collection<?> values) {
        return findBy(Filters.in(KEYS + "." + key, values));
    }

    /** Every aggregate that matches. */
    public List<Stored<S>> findBy(Bson filter) {
        return documents.find(filter).map(layout::read).into(new ArrayList<>());
    }

    /** Brings an aggregate into being. False if one with this id exists. */
    boolean insert(NewAggregate<S> aggregate, Document recent) {
        try {
            writes.insertOne(layout.create(aggregate, List.of(recent)));
        } catch (DuplicateKeyException e) {
            return false;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        hint(aggregate.id(), aggregate.events());
        return true;
    }

    /** Brings several aggregates into being; those that exist stay as they are, so that repeating it changes nothing. */
    public void insertMissing(List<NewAggregate<S>> aggregates) {
        if (aggregates.isEmpty()) {
            return;
        }
        List<Document> created = aggregates.stream()
                .map(aggregate -> layout.create(aggregate, List.of()))
                .toList();
        try {
            writes.insertMany(created, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
        aggregates.forEach(aggregate -> hint(aggregate.id(), aggregate.events()));
    }

    /** Stores the next revision. False if another came between. */
    boolean save(Stored<S> before, S state, List<CaseEvent> events, Document recent) {
        Failpoints.hit("cmd.beforeCas");
        boolean won = writes.updateOne(guard(before), update(before, state, events, Map.of(), recent))
                        .getMatchedCount()
                == 1;
        Failpoints.hit("cmd.afterCas");
        if (won) {
            hint(before.id(), events);
        }
        return won;
    }

    /** Remembers that a command was refused, so that no other try of it can be stored. False if another revision came between. */
    boolean bar(Stored<S> before, CommandId command) {
        Document update = new Document("$inc", new Document(REVISION, 1L))
                .append("$push", new Document(RECENT, kept(AggregateDocument.refused(command))));
        return writes.updateOne(guard(before), update).getMatchedCount() == 1;
    }

    /**
     * Stores the next revision of several aggregates in one round trip.
     *
     * @throws Overtaken if another revision came between for any of them; the others are stored, so reload all and decide again
     */
    public void saveAll(List<Write<S>> next) {
        if (next.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> updates = next.stream()
                .map(write -> new UpdateOneModel<Document>(
                        guard(write.before()),
                        update(write.before(), write.state(), write.events(), write.cursors(), null)))
                .toList();
        int matched =
                writes.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount();
        next.forEach(write -> hint(write.before().id(), write.events()));
        if (matched != next.size()) {
            throw new Overtaken(next.size() - matched);
        }
    }

    private Bson guard(Stored<S> before) {
        return Filters.and(Filters.eq(ID, before.id()), Filters.eq(REVISION, before.revision()));
    }

    private Document update(
            Stored<S> before, S state, List<CaseEvent> events, Map<String, Cursor> cursors, @Nullable Document recent) {
        Document set = new Document(STATE, state).append(KEYS, layout.keys(before.id(), state));
        set.putAll(CursorDocument.paths(cursors));
        Document push = new Document();
        if (!events.isEmpty()) {
            push.append(OUTBOX, new Document("$each", layout.outbox(before.id(), before.sequence(), events)));
        }
        if (recent != null) {
            push.append(RECENT, kept(recent));
        }
        Document update = new Document("$set", set)
                .append("$inc", new Document(REVISION, 1L).append(SEQUENCE, (long) events.size()));
        return push.isEmpty() ? update : update.append("$push", push);
    }

    private static Document kept(Document recent) {
        return new Document("$each", List.of(recent)).append("$slice", -RecentCommand.KEPT);
    }

    private void hint(String id, List<CaseEvent> events) {
        if (!events.isEmpty()) {
            relayHint.accept(id);
        }
    }
}
