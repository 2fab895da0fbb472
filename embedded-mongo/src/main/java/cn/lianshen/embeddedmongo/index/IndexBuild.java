package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.storage.Batch;
import cn.lianshen.embeddedmongo.storage.Bson;
import cn.lianshen.embeddedmongo.storage.Entries;
import cn.lianshen.embeddedmongo.storage.Family;
import cn.lianshen.embeddedmongo.storage.Store;
import cn.lianshen.embeddedmongo.storage.View;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds and removes indexes. Writers of the collection wait; readers use the index only when it is complete. */
public final class IndexBuild {
    private static final int DOCUMENTS_PER_BATCH = 2000;

    private final Store store;
    private final Catalogue catalogue;

    /** Builds in this store. */
    public IndexBuild(Store store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** Why an index was not built. */
    public record Duplicate(Index.Entry entry) {}

    /** Builds the index over all documents; returns the values two of them share, if it is unique and some do. */
    public Optional<Duplicate> add(StoredCollection collection, IndexDefinition definition) {
        collection.reshaping().lock();
        try {
            if (collection.index(definition.name()) != null) {
                return Optional.empty();
            }
            Index index = catalogue.newIndex(definition);
            clear(index);
            Optional<Duplicate> duplicate = fill(collection, index);
            if (duplicate.isPresent()) {
                clear(index);
                return duplicate;
            }
            List<Index> indexes = new ArrayList<>(collection.indexes());
            indexes.add(index);
            catalogue.reshape(collection, indexes);
            return Optional.empty();
        } finally {
            collection.reshaping().unlock();
        }
    }

    /** Removes the index and its entries. */
    public void remove(StoredCollection collection, Index index) {
        collection.reshaping().lock();
        try {
            catalogue.reshape(
                    collection,
                    collection.indexes().stream()
                            .filter(other -> other != index)
                            .toList());
            clear(index);
            store.reclaim(Family.INDEXES, index.range());
        } finally {
            collection.reshaping().unlock();
        }
    }

    /** A build that was cut off may have left entries under the same number. */
    private void clear(Index index) {
        try (Batch batch = store.batch()) {
            batch.delete(Family.INDEXES, index.range());
            store.commit(batch);
        }
    }

    private Optional<Duplicate> fill(StoredCollection collection, Index index) {
        try (View view = store.view();
                Entries documents = view.entries(Family.DOCUMENTS, collection.documents(), false)) {
            boolean more = true;
            while (more) {
                Part part = new Part(index);
                try (Batch batch = store.batch()) {
                    more = part.fill(documents, batch);
                    store.commit(batch);
                }
                if (part.duplicate.isPresent()) {
                    return part.duplicate;
                }
            }
            return Optional.empty();
        }
    }

    /** Some documents whose entries are committed together. */
    private final class Part {
        private final Index index;
        private final Set<ByteBuffer> keys = new HashSet<>();
        private Optional<Duplicate> duplicate = Optional.empty();

        Part(Index index) {
            this.index = index;
        }

        boolean fill(Entries documents, Batch batch) {
            for (int i = 0; i < DOCUMENTS_PER_BATCH; i++) {
                if (!documents.next()) {
                    return false;
                }
                byte[] id = Arrays.copyOfRange(documents.key(), Integer.BYTES, documents.key().length);
                Index.Entries entries = index.entriesOf(Bson.decode(documents.value()), id);
                index.addArrays(entries.arrays());
                entries.byKey().entrySet().forEach(entry -> add(entry, batch));
            }
            return true;
        }

        private void add(Map.Entry<byte[], Index.Entry> entry, Batch batch) {
            byte[] key = entry.getKey();
            if (index.definition().unique()
                    && (!keys.add(ByteBuffer.wrap(key)) || store.get(Family.INDEXES, key) != null)) {
                duplicate = Optional.of(new Duplicate(entry.getValue()));
            }
            batch.put(Family.INDEXES, key, entry.getValue().value());
        }
    }
}
