package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.key.KeyRange;
import cn.lianshen.embeddedmongo.key.KeyWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** A collection: where its documents lie, its indexes and its exact count. */
public final class StoredCollection {
    private final int number;
    private final UUID uuid;
    private final Namespace namespace;
    private final AtomicLong count;
    private final ReadWriteLock shape = new ReentrantReadWriteLock();
    private volatile List<Index> indexes;
    private volatile boolean dropped;

    StoredCollection(int number, UUID uuid, Namespace namespace, long count, List<Index> indexes) {
        this.number = number;
        this.uuid = uuid;
        this.namespace = namespace;
        this.count = new AtomicLong(count);
        this.indexes = List.copyOf(indexes);
    }

    /** Its name. */
    public Namespace namespace() {
        return namespace;
    }

    /** Its identity, which a new collection of the same name does not have. */
    public UUID uuid() {
        return uuid;
    }

    /** Its secondary indexes. */
    public List<Index> indexes() {
        return indexes;
    }

    /** The secondary index of this name, if there is one. */
    public @Nullable Index index(String name) {
        return indexes.stream()
                .filter(index -> index.definition().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** How many documents it holds. */
    public long count() {
        return count.get();
    }

    /** Tells that a commit added or removed documents. */
    public void counted(long difference) {
        count.addAndGet(difference);
    }

    /** Where the count is stored. */
    public byte[] counter() {
        return new KeyWriter()
                .raw("count ".getBytes(StandardCharsets.US_ASCII))
                .unsigned(number)
                .toBytes();
    }

    /** Held by writers; waits while an index is built or the collection is dropped. */
    public Lock writing() {
        return shape.readLock();
    }

    /** Held while an index is built or the collection is dropped; keeps writers out. */
    public Lock reshaping() {
        return shape.writeLock();
    }

    /** True if it was dropped; to be asked again after {@link #writing} is held. */
    public boolean isDropped() {
        return dropped;
    }

    /** Where a document is stored. */
    public byte[] documentKey(byte[] id) {
        return new KeyWriter().unsigned(number).raw(id).toBytes();
    }

    /** Where all documents are stored. */
    public KeyRange documents() {
        return KeyRange.ofPrefix(prefix());
    }

    byte[] prefix() {
        return new KeyWriter().unsigned(number).toBytes();
    }

    int number() {
        return number;
    }

    void reshape(List<Index> newIndexes) {
        indexes = List.copyOf(newIndexes);
    }

    void drop() {
        dropped = true;
    }
}
