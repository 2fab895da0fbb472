package cn.lianshen.embeddedmongo.storage;

import cn.lianshen.embeddedmongo.key.KeyRange;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;

/** Walks the entries of one range; {@link #next} first, then {@link #key} and {@link #value}. */
public final class Entries implements AutoCloseable {
    private final Slice from;
    private final Slice to;
    private final ReadOptions options;
    private final RocksIterator iterator;
    private final boolean reverse;
    private boolean started;

    Entries(RocksDB database, ColumnFamilyHandle family, Snapshot snapshot, KeyRange range, boolean reverse) {
        this.from = new Slice(range.from());
        this.to = new Slice(range.to());
        this.options = new ReadOptions()
                .setSnapshot(snapshot)
                .setIterateLowerBound(from)
                .setIterateUpperBound(to);
        this.iterator = database.newIterator(family, options);
        this.reverse = reverse;
    }

    /** Moves to the next entry; false if there is none. */
    public boolean next() {
        move();
        if (iterator.isValid()) {
            return true;
        }
        try {
            iterator.status();
            return false;
        } catch (RocksDBException e) {
            throw new UnreadableStore(e);
        }
    }

    private void move() {
        if (!started) {
            started = true;
            seek();
            return;
        }
        if (reverse) {
            iterator.prev();
        } else {
            iterator.next();
        }
    }

    private void seek() {
        if (reverse) {
            iterator.seekToLast();
        } else {
            iterator.seekToFirst();
        }
    }

    /** The key of the current entry. */
    public byte[] key() {
        return iterator.key();
    }

    /** The value of the current entry. */
    public byte[] value() {
        return iterator.value();
    }

    @Override
    public void close() {
        iterator.close();
        options.close();
        to.close();
        from.close();
    }
}
