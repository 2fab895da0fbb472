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

/** Replaces one state of one document by another, its index entries included. */
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

    /** Keeps other writers away from a document; nobody may hold more than one. */
    Locks.Held lock(StoredCollection collection, byte[] id) {
        return documents.hold(List.of(collection.documentKey(id)));
    }

    /** The document as it is committed now; nobody else has this copy. */
    @Nullable
    Document read(StoredCollection collection, byte[] id) {
        byte[] bytes = store.get(Family.DOCUMENTS, collection.documentKey(id));
        return bytes == null ? null : Bson.decode(bytes);
    }

    boolean exists(StoredCollection collection, byte[] id) {
        return store.get(Family.DOCUMENTS, collection.documentKey(id)) != null;
    }

    /**
     * Commits a change; the caller holds the lock of the document.
     *
     * @throws DuplicateKey if another document has a unique key of the new state
     */
    void replace(StoredCollection collection, byte[] id, @Nullable Document before, @Nullable Document after) {
        List<Difference> differences = new ArrayList<>();
        for (Index index : collection.indexes()) {
            differences.add(Difference.of(collection, catalogue, index, id, before, after));
        }
        List<byte[]> claimed =
                differences.stream().flatMap(d -> d.claimed().stream()).toList();
        if (claimed.isEmpty()) {
            commit(collection, id, before, after, differences);
            return;
        }
        try (var _ = uniqueKeys.hold(claimed)) {
            differences.forEach(difference -> refuseDuplicates(collection, id, difference));
            commit(collection, id, before, after, differences);
        }
    }

    private void refuseDuplicates(StoredCollection collection, byte[] id, Difference difference) {
        for (byte[] key : difference.claimed()) {
            byte[] owner = store.get(Family.INDEXES, key);
            if (owner != null && !Arrays.equals(owner, id)) {
                IndexDefinition definition = difference.index.definition();
                throw DuplicateKey.of(collection.namespace(), definition, difference.row(key));
            }
        }
    }

    private void commit(
            StoredCollection collection,
            byte[] id,
            @Nullable Document before,
            @Nullable Document after,
            List<Difference> differences) {
        try (Batch batch = store.batch()) {
            differences.forEach(difference -> difference.addTo(batch));
            if (after == null) {
                batch.delete(Family.DOCUMENTS, collection.documentKey(id));
            } else {
                batch.put(Family.DOCUMENTS, collection.documentKey(id), sized(Bson.encode(after)));
            }
            int more = (after == null ? 0 : 1) - (before == null ? 0 : 1);
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

    /** What changes in one index. */
    private record Difference(
            Index index, SequencedMap<byte[], Index.Entry> old, SequencedMap<byte[], Index.Entry> now) {

        static Difference of(
                StoredCollection collection,
                Catalogue catalogue,
                Index index,
                byte[] id,
                @Nullable Document before,
                @Nullable Document after) {
            SequencedMap<byte[], Index.Entry> old =
                    before == null ? none() : index.entriesOf(before, id).byKey();
            if (after == null) {
                return new Difference(index, old, none());
            }
            Index.Entries entries = index.entriesOf(after, id);
            if (Catalogue.mustRememberArrays(index, entries.arrays())) {
                catalogue.rememberArrays(collection, index, entries.arrays());
            }
            return new Difference(index, old, entries.byKey());
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
                    batch.delete(Family.INDEXES, key);
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
