package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.Planner;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.read.Reader;
import cn.lianshen.embeddedmongo.storage.Store;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inserts, updates and deletes. Candidates are found on a view without any lock; each is then locked, read again and
 * matched again, so that a decision is always taken on the state it replaces.
 */
public final class Changes {
    private static final int UPSERT_ATTEMPTS = 5;
    private static final int MOST_CANDIDATES = 64;

    private final Catalogue catalogue;
    private final Reader reader;
    private final Writer writer;
    private final Insertion insertion;
    private final UpdateEngine engine;

    /** Writes to this store; the database only lends its name to the update engine. */
    public Changes(Store store, Catalogue catalogue, Reader reader, MongoDatabase engineOwner) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.writer = new Writer(store, catalogue);
        this.insertion = new Insertion(writer);
        this.engine = new UpdateEngine(engineOwner);
    }

    /**
     * A change of documents that fulfil the filter.
     *
     * @param shown whether somebody looks at the documents of the {@link Outcome}; if not, they may have parts left as they are stored
     */
    public record Update(
            Document filter,
            Predicate predicate,
            SortOrder sort,
            Change change,
            boolean multi,
            boolean upsert,
            boolean shown) {}

    /** What an update did. {@code before} and {@code after} are of the last document it looked at. */
    public record Outcome(
            long matched,
            long modified,
            @Nullable Document before,
            @Nullable Document after,
            boolean inserted) {
        private static final Outcome NOTHING = new Outcome(0, 0, null, null, false);
    }

    /** Adds a document; the collection is made if there is none. */
    public void insert(Namespace namespace, Document document) {
        inCollection(catalogue.findOrCreate(namespace), namespace, true, Boolean.TRUE, collection -> {
            insertion.insert(collection, document);
            return true;
        });
    }

    /** Adds documents in one batch or, if one of them is refused, none of them; each can then be tried alone. */
    public void insertAll(Namespace namespace, List<Document> documents) {
        inCollection(catalogue.findOrCreate(namespace), namespace, true, Boolean.TRUE, collection -> {
            insertion.insertAll(collection, documents);
            return true;
        });
    }

    /** Changes one document or all that match; inserts one if none matches and that is wanted. */
    public Outcome update(Namespace namespace, Update update) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(namespace, update);
            } catch (DuplicateKey e) {
                if (!update.upsert() || attempt == UPSERT_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Outcome attempt(Namespace namespace, Update update) {
        @Nullable
        StoredCollection found = update.upsert() ? catalogue.findOrCreate(namespace) : catalogue.find(namespace);
        return inCollection(found, namespace, update.upsert(), Outcome.NOTHING, collection -> {
            Outcome outcome = update.multi() ? updateAll(collection, update) : updateOne(collection, update);
            if (outcome.matched() > 0 || !update.upsert()) {
                return outcome;
            }
            Document inserted = insertion.insert(collection, engine.inserted(update.filter(), update.change()));
            return new Outcome(0, 0, null, inserted, true);
        });
    }

    private Outcome updateAll(StoredCollection collection, Update update) {
        Examined examined = Examined.by(update, collection);
        long matched = 0;
        long modified = 0;
        for (byte[] id : reader.ids(collection, update.predicate(), SortOrder.NONE, 0)) {
            Outcome one = updateDocument(collection, id, update, examined);
            matched += one.matched();
            modified += one.modified();
        }
        return new Outcome(matched, modified, null, null, false);
    }

    private Outcome updateOne(StoredCollection collection, Update update) {
        Examined examined = Examined.by(update, collection);
        Outcome outcome = firstOf(collection, update.predicate(), update.sort(), id -> {
            Outcome one = updateDocument(collection, id, update, examined);
            return one.matched() > 0 ? one : null;
        });
        return outcome == null ? Outcome.NOTHING : outcome;
    }

    private Outcome updateDocument(StoredCollection collection, byte[] id, Update update, Examined examined) {
        try (var _ = writer.lock(collection, id)) {
            Document before = writer.read(collection, id, examined);
            if (before == null || !update.predicate().matches(before)) {
                return Outcome.NOTHING;
            }
            Document after = engine.changed(before, update.change(), update.predicate());
            if (after.equals(before)) {
                return new Outcome(1, 0, before, before, false);
            }
            writer.commit(collection, List.of(new Writer.Step(id, before, after)));
            return new Outcome(1, 1, before, after, false);
        }
    }

    /** Removes one document, the first in this order, and returns it; nothing if none matches. */
    public @Nullable Document deleteOne(Namespace namespace, Predicate predicate, SortOrder sort) {
        return inCollection(
                catalogue.find(namespace),
                namespace,
                false,
                null,
                collection -> firstOf(collection, predicate, sort, id -> delete(collection, id, predicate)));
    }

    /** Removes all documents that match and tells how many. */
    public long deleteAll(Namespace namespace, Predicate predicate) {
        return inCollection(
                catalogue.find(namespace),
                namespace,
                false,
                0L,
                collection -> reader.ids(collection, predicate, SortOrder.NONE, 0).stream()
                        .filter(id -> delete(collection, id, predicate) != null)
                        .count());
    }

    private @Nullable Document delete(StoredCollection collection, byte[] id, Predicate predicate) {
        try (var _ = writer.lock(collection, id)) {
            Document before = writer.read(collection, id);
            if (before == null || !predicate.matches(before)) {
                return null;
            }
            writer.commit(collection, List.of(new Writer.Step(id, before, null)));
            return before;
        }
    }

    /** If others take the candidates first, there are more of them the next time, until none is left. */
    private <T> @Nullable T firstOf(
            StoredCollection collection, Predicate predicate, SortOrder sort, Function<byte[], @Nullable T> attempt) {
        Optional<byte[]> onlyId = Planner.onlyId(predicate);
        if (onlyId.isPresent()) {
            return attempt.apply(onlyId.get());
        }
        for (int wanted = 1; ; wanted = Math.min(wanted * 2, MOST_CANDIDATES)) {
            List<byte[]> ids = reader.ids(collection, predicate, sort, wanted);
            for (byte[] id : ids) {
                T result = attempt.apply(id);
                if (result != null) {
                    return result;
                }
            }
            if (ids.isEmpty()) {
                return null;
            }
        }
    }

    private <T extends @Nullable Object> T inCollection(
            @Nullable StoredCollection first,
            Namespace namespace,
            boolean create,
            T none,
            Function<StoredCollection, T> work) {
        StoredCollection collection = first;
        while (collection != null) {
            collection.writing().lock();
            try {
                if (!collection.isDropped()) {
                    return work.apply(collection);
                }
            } finally {
                collection.writing().unlock();
            }
            collection = create ? catalogue.findOrCreate(namespace) : catalogue.find(namespace);
        }
        return none;
    }
}
