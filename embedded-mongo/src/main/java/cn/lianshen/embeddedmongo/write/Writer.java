package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Index;
import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.storage.Batch;
import cn.lianshen.embeddedmongo.storage.Bson;
import cn.lianshen.embeddedmongo.storage.Family;
import cn.lianshen.embeddedmongo.storage.Store;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Replaces states of documents by others, their index entries included. */
final class Writer {
    private static final int MAX_DOCUMENT_BYTES = 16 << 20;
    private static final int TOO_LARGE = 10334;

    private final Store store;
    private final Catalogue catalogue;
    private final Locks documents = new Locks();
    private final Locks uniqueKeys = new Locks();

    Writer(Store store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** Keeps other writers away from a document; who holds one must not ask for another. */
    Locks.Held lock(StoredCollection collection, byte[] id) {
        return lockAll(collection, List.of(id));
    }

    /** Keeps other writers away from several documents. */
    Locks.Held lockAll(StoredCollection collection, List<byte[]> ids) {
        return documents.hold(ids.stream().map(collection::documentKey).toList());
    }

    /** The document as it is committed now; nobody else has this copy. */
    @Nullable
    Document read(StoredCollection collection, byte[] id) {
        byte[] bytes = store.get(Family.DOCUMENTS, collection.documentKey(id));
        return bytes == null ? null : Bson.decode(bytes);
    }

    /** The same, with parts left as they are stored where nobody looks into them. */
    @Nullable
    Document read(StoredCollection collection, byte[] id, Examined examined) {
        byte[] bytes = store.get(Family.DOCUMENTS, collection.documentKey(id));
        return bytes == null ? null : examined.decode(bytes);
    }

    boolean exists(StoredCollection collection, byte[] id) {
        return store.get(Family.DOCUMENTS, collection.documentKey(id)) != null;
    }

    /** The next state of a document; nothing before it is inserted, nothing after it is deleted. */
    record Step(
            byte[] id, @Nullable Document before, @Nullable Document after) {}

    /**
     * Commits changes together; the caller holds the locks of the documents.
     *
     * @throws DuplicateKey if another document has a unique key of a new state
     */
    void commit(StoredCollection collection, List<Step> steps) {
        List<Difference> differences = new ArrayList<>();
        for (Step step : steps) {
            for (Index index : collection.indexes()) {
                differences.add(Difference.of(collection, catalogue, index, step));
            }
        }
        List<byte[]> claimed =
                differences.stream().flatMap(d -> d.claimed().stream()).toList();
        if (claimed.isEmpty()) {
            commit(collection, steps, differences);
            return;
        }
        try (var _ = uniqueKeys.hold(claimed)) {
            refuseDuplicates(collection, differences);
            commit(collection, steps, differences);
        }
    }

    private void refuseDuplicates(StoredCollection collection, List<Difference> differences) {
        Map<byte[], byte[]> owners = new TreeMap<>(Arrays::compareUnsigned);
        for (Difference difference : differences) {
            for (byte[] key : difference.claimed()) {
                byte[] stored = store.get(Family.INDEXES, key);
                byte[] owner = stored == null ? owners.putIfAbsent(key, difference.id) : stored;
                if (owner != null && !Arrays.equals(owner, difference.id)) {
                    IndexDefinition definition = difference.index.definition();
                    throw DuplicateKey.of(collection.namespace(), definition, difference.row(key));
                }
            }
        }
    }

    private void commit(StoredCollection collection, List<Step> steps, List<Difference> differences) {
        try (Batch batch = store.batch()) {
            differences.forEach(difference -> difference.addTo(batch));
            int more = 0;
            for (Step step : steps) {
                byte[] key = collection.documentKey(step.id);
                if (step.after == null) {
                    batch.delete(Family.DOCUMENTS, key);
                } else {
                    batch.put(Family.DOCUMENTS, key, sized(Bson.encode(step.after)));
                }
                more += (step.after == null ? 0 : 1) - (step.before == null ? 0 : 1);
            }
            if (more != 0) {
                batch.add(collection.counter(), more);
            }
            store.commit(batch);
            collection.counted(more);
        }
    }

    private static byte[] sized(byte[] bytes) {
        if (bytes.length > MAX_DOCUMENT_BYTES) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "BSONObj size: %d is too large (at most 16 MB)".formatted(bytes.length));
        }
        return bytes;
    }

    /** What changes in one index through one document. */
    private record Difference(
            Index index, byte[] id, SequencedMap<byte[], Index.Entry> old, SequencedMap<byte[], Index.Entry> now) {

        static Difference of(StoredCollection collection, Catalogue catalogue, Index index, Step step) {
            SequencedMap<byte[], Index.Entry> old = step.before == null
                    ? none()
                    : index.entriesOf(step.before, step.id).byKey();
            if (step.after == null) {
                return new Difference(index, step.id, old, none());
            }
            Index.Entries entries = index.entriesOf(step.after, step.id);
            if (Catalogue.mustRememberArrays(index, entries.arrays())) {
                catalogue.rememberArrays(collection, index, entries.arrays());
            }
            return new Difference(index, step.id, old, entries.byKey());
        }

        private static SequencedMap<byte[], Index.Entry> none() {
            return new TreeMap<>(Arrays::compareUnsigned);
        }

        List<byte[]> claimed() {
            if (!index.definition().unique()) {
                return List.of();
            }
            return now.keySet().stream().filter(key -> !old.containsKey(key)).toList();
        }

        List<@Nullable Object> row(byte[] key) {
            Index.Entry entry = now.get(key);
            return entry == null ? List.of() : entry.row();
        }

        void addTo(Batch batch) {
            for (byte[] key : old.keySet()) {
                if (!now.containsKey(key)) {
                    batch.deleteOnce(Family.INDEXES, key);
                }
            }
            for (Map.Entry<byte[], Index.Entry> entry : now.entrySet()) {
                if (!old.containsKey(entry.getKey())) {
                    batch.put(Family.INDEXES, entry.getKey(), entry.getValue().value());
                }
            }
        }
    }
}
