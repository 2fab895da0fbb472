package cn.lianshen.embeddedmongo.storage;

import cn.lianshen.embeddedmongo.key.KeyRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Changes that become visible together. */
public final class Batch implements AutoCloseable {
    private final Store store;
    private final WriteBatch content = new WriteBatch();

    Batch(Store store) {
        this.store = store;
    }

    /** Sets a value. */
    public void put(Family family, byte[] key, byte[] value) {
        run(() -> content.put(store.handle(family), key, value));
    }

    /** Removes a value. */
    public void delete(Family family, byte[] key) {
        run(() -> content.delete(store.handle(family), key));
    }

    /** Removes a value that was set once since it was last removed; both vanish as soon as they meet. */
    public void deleteOnce(Family family, byte[] key) {
        run(() -> content.singleDelete(store.handle(family), key));
    }

    /** Removes all values of a range. */
    public void delete(Family family, KeyRange range) {
        run(() -> content.deleteRange(store.handle(family), range.from(), range.to()));
    }

    /** Adds to a counter in the catalogue; the addition is as atomic and lasting as the rest of the batch. */
    public void add(byte[] counter, long difference) {
        byte[] operand = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(difference)
                .array();
        run(() -> content.merge(store.handle(Family.CATALOGUE), counter, operand));
    }

    WriteBatch content() {
        return content;
    }

    private static void run(Change change) {
        try {
            change.run();
        } catch (RocksDBException e) {
            throw new UnreadableStore(e);
        }
    }

    @FunctionalInterface
    private interface Change {
        void run() throws RocksDBException;
    }

    @Override
    public void close() {
        content.close();
    }
}
