package cn.lianshen.embeddedmongo.storage;

import cn.lianshen.embeddedmongo.key.KeyRange;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;

/** A state of the store that later commits do not change. Closing it twice would end the process, so only once counts. */
public final class View implements AutoCloseable {
    private final Store store;
    private final RocksDB database;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private final AtomicBoolean closed = new AtomicBoolean();

    View(Store store, RocksDB database) {
        this.store = store;
        this.database = database;
        this.snapshot = database.getSnapshot();
        this.options = new ReadOptions().setSnapshot(snapshot);
    }

    /** The value in this state, if there is one. */
    public byte @Nullable [] get(Family family, byte[] key) {
        try {
            return database.get(store.handle(family), options, key);
        } catch (RocksDBException e) {
            throw new UnreadableStore(e);
        }
    }

    /** The entries of a range in the order of their keys, or in reverse. */
    public Entries entries(Family family, KeyRange range, boolean reverse) {
        return new Entries(database, store.handle(family), snapshot, range, reverse);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            options.close();
            database.releaseSnapshot(snapshot);
        }
    }
}
