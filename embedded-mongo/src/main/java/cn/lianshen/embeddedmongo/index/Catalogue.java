package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.key.KeyRange;
import cn.lianshen.embeddedmongo.key.KeyWriter;
import cn.lianshen.embeddedmongo.query.Required;
import cn.lianshen.embeddedmongo.storage.Batch;
import cn.lianshen.embeddedmongo.storage.Bson;
import cn.lianshen.embeddedmongo.storage.Entries;
import cn.lianshen.embeddedmongo.storage.Family;
import cn.lianshen.embeddedmongo.storage.Store;
import cn.lianshen.embeddedmongo.storage.View;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All collections. Its changes wait for the disk and are made one at a time. */
public final class Catalogue {
    private static final byte[] COLLECTIONS = "collection ".getBytes(StandardCharsets.US_ASCII);

    private final Store store;
    private final Map<String, StoredCollection> collections = new ConcurrentSkipListMap<>();
    private int lastNumber;

    /** Reads what the store holds. */
    public Catalogue(Store store) {
        this.store = store;
        try (View view = store.view();
                Entries entries = view.entries(Family.CATALOGUE, KeyRange.ofPrefix(COLLECTIONS), false)) {
            while (entries.next()) {
                read(Bson.decode(entries.value()));
            }
        }
    }

    private void read(Document record) {
        List<Index> indexes = new ArrayList<>();
        for (Object entry : Required.field(record, "indexes", List.class)) {
            Document index = (Document) entry;
            int number = Required.field(index, "number", Integer.class);
            IndexDefinition definition = IndexDefinition.of(Required.field(index, "description", Document.class));
            indexes.add(new Index(number, definition, Required.field(index, "arrays", Long.class)));
            lastNumber = Math.max(lastNumber, number);
        }
        int number = Required.field(record, "number", Integer.class);
        lastNumber = Math.max(lastNumber, number);
        Namespace namespace = Namespace.of(Required.field(record, "name", String.class));
        StoredCollection empty =
                new StoredCollection(number, Required.field(record, "uuid", UUID.class), namespace, 0, indexes);
        empty.counted(storedCount(empty));
        collections.put(namespace.toString(), empty);
    }

    private long storedCount(StoredCollection collection) {
        byte[] count = store.get(Family.CATALOGUE, collection.counter());
        return count == null
                ? 0
                : ByteBuffer.wrap(count).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** The collection, if there is one of this name. */
    public @Nullable StoredCollection find(Namespace namespace) {
        return collections.get(namespace.toString());
    }

    /** The collection; made if there is none. */
    public StoredCollection findOrCreate(Namespace namespace) {
        StoredCollection found = find(namespace);
        return found != null ? found : create(namespace, false);
    }

    /**
     * A new collection.
     *
     * @throws NamespaceExistsException if there is one of this name and it must be new
     */
    public synchronized StoredCollection create(Namespace namespace, boolean mustBeNew) {
        StoredCollection found = find(namespace);
        if (found != null && mustBeNew) {
            throw new NamespaceExistsException("Collection already exists. NS: " + namespace);
        }
        if (found != null) {
            return found;
        }
        StoredCollection created = new StoredCollection(++lastNumber, UUID.randomUUID(), namespace, 0, List.of());
        save(created, created.indexes());
        collections.put(namespace.toString(), created);
        return created;
    }

    /** All collections of a database, by name. */
    public List<StoredCollection> of(String database) {
        return collections.values().stream()
                .filter(collection -> collection.namespace().database().equals(database))
                .toList();
    }

    /** The databases that have a collection, by name. */
    public List<String> databases() {
        return collections.values().stream()
                .map(collection -> collection.namespace().database())
                .distinct()
                .toList();
    }

    /** Removes documents, index entries and the collection itself, and gives the space back. */
    public void drop(StoredCollection collection) {
        collection.reshaping().lock();
        try {
            if (remove(collection)) {
                store.reclaim(Family.DOCUMENTS, collection.documents());
                collection.indexes().forEach(index -> store.reclaim(Family.INDEXES, index.range()));
            }
        } finally {
            collection.reshaping().unlock();
        }
    }

    private synchronized boolean remove(StoredCollection collection) {
        if (collection.isDropped()) {
            return false;
        }
        try (Batch batch = store.batch()) {
            batch.delete(Family.CATALOGUE, key(collection.number()));
            batch.delete(Family.CATALOGUE, collection.counter());
            batch.delete(Family.DOCUMENTS, collection.documents());
            collection.indexes().forEach(index -> batch.delete(Family.INDEXES, index.range()));
            store.commitDurably(batch);
        }
        collection.drop();
        collections.remove(collection.namespace().toString(), collection);
        return true;
    }

    /** Gives the collection another name; a collection that has the name already is dropped. */
    public StoredCollection rename(StoredCollection collection, Namespace name) {
        collection.reshaping().lock();
        try {
            StoredCollection target = find(name);
            if (target != null) {
                drop(target);
            }
            return renamed(collection, name);
        } finally {
            collection.reshaping().unlock();
        }
    }

    private synchronized StoredCollection renamed(StoredCollection collection, Namespace name) {
        StoredCollection renamed = new StoredCollection(
                collection.number(), collection.uuid(), name, collection.count(), collection.indexes());
        save(renamed, renamed.indexes());
        collection.drop();
        collections.remove(collection.namespace().toString());
        collections.put(name.toString(), renamed);
        return renamed;
    }

    /** An index that is not yet part of its collection. */
    synchronized Index newIndex(IndexDefinition definition) {
        return new Index(++lastNumber, definition, 0);
    }

    /** Sets which indexes the collection has. */
    synchronized void reshape(StoredCollection collection, List<Index> indexes) {
        save(collection, indexes);
        collection.reshape(indexes);
    }

    /** Remembers, before the first such document is committed, that arrays are in an index. */
    public synchronized void rememberArrays(StoredCollection collection, Index index, long arrays) {
        if (index.misses(arrays)) {
            index.addArrays(arrays);
            save(collection, collection.indexes());
        }
    }

    /** True if {@link #rememberArrays} must be called for a document of these arrays. */
    public static boolean mustRememberArrays(Index index, long arrays) {
        return index.misses(arrays);
    }

    private void save(StoredCollection collection, List<Index> indexes) {
        List<Document> described = indexes.stream()
                .map(index -> new Document("number", index.number())
                        .append("arrays", index.arrays())
                        .append("description", index.definition().description()))
                .toList();
        Document record = new Document("number", collection.number())
                .append("uuid", collection.uuid())
                .append("name", collection.namespace().toString())
                .append("indexes", described);
        try (Batch batch = store.batch()) {
            batch.put(Family.CATALOGUE, key(collection.number()), Bson.encode(record));
            store.commitDurably(batch);
        }
    }

    private static byte[] key(int number) {
        return new KeyWriter().raw(COLLECTIONS).unsigned(number).toBytes();
    }
}
