package cn.lianshen.embeddedmongo.storage;

import cn.lianshen.embeddedmongo.StoreUnavailable;
import cn.lianshen.embeddedmongo.key.KeyRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.FlushOptions;
import org.rocksdb.Range;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Slice;
import org.rocksdb.WriteOptions;

/** The open database. Every commit is in the write-ahead log before it returns and before it can be read. */
public final class Store implements AutoCloseable {
    private static final int EXIT_CODE = 74;

    private final Folder folder;
    private final Tuning tuning;
    private final RocksDB database;
    private final Map<Family, ColumnFamilyHandle> families;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final WriteOptions normal;
    private final WriteOptions durable;

    private Store(
            Folder folder, Tuning tuning, RocksDB database, Map<Family, ColumnFamilyHandle> families, boolean sync) {
        this.folder = folder;
        this.tuning = tuning;
        this.database = database;
        this.families = families;
        this.normal = new WriteOptions().setSync(sync);
        this.durable = new WriteOptions().setSync(true);
    }

    /**
     * Opens or creates the store.
     *
     * @param sync whether each commit waits for the disk
     * @param cacheBytes budget for cached blocks and memtables together
     * @throws StoreUnavailable if the folder is taken, foreign, of another format, or its disk is full
     */
    public static Store open(Path path, boolean sync, long cacheBytes) {
        Folder folder = Folder.take(path);
        folder.loadNativeLibrary();
        Tuning tuning = new Tuning(cacheBytes);
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try {
            RocksDB database = RocksDB.open(
                    tuning.database(),
                    folder.database().toString(),
                    Stream.of(Family.values()).map(tuning::family).toList(),
                    handles);
            Map<Family, ColumnFamilyHandle> families = new EnumMap<>(Family.class);
            for (Family family : Family.values()) {
                families.put(family, handles.get(family.ordinal()));
            }
            return new Store(folder, tuning, database, families, sync);
        } catch (RocksDBException e) {
            tuning.close();
            folder.close();
            throw new StoreUnavailable("The store in " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The value committed last, if there is one. */
    public byte @Nullable [] get(Family family, byte[] key) {
        try {
            return database.get(handle(family), key);
        } catch (RocksDBException e) {
            throw new UnreadableStore(e);
        }
    }

    /** One unchanging state of everything, until it is closed. */
    public View view() {
        return new View(this, database);
    }

    /** Makes the batch visible and lasting, all or nothing; a disk error ends the process. */
    public void commit(Batch batch) {
        write(batch, normal);
    }

    /** Like {@link #commit}, but always waits for the disk; for changes of the catalogue. */
    public void commitDurably(Batch batch) {
        write(batch, durable);
    }

    private void write(Batch batch, WriteOptions options) {
        try {
            database.write(options, batch.content());
        } catch (RocksDBException e) {
            halt(e);
        }
    }

    /** Serving on would show states that are not in the log, so the process must not survive. */
    private void halt(RocksDBException e) {
        System.err.println(
                "embedded-mongo: cannot write to " + folder.database() + ": " + e.getMessage() + "; halting");
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /** Gives the disk space of deleted ranges back. */
    public void reclaim(Family family, KeyRange range) {
        try {
            database.deleteFilesInRanges(handle(family), List.of(range.from(), range.to()), false);
            database.compactRange(handle(family), range.from(), range.to());
        } catch (RocksDBException e) {
            throw new UnreadableStore(e);
        }
    }

    /** About how many bytes a range takes on disk. */
    public long size(Family family, KeyRange range) {
        try (Slice from = new Slice(range.from());
                Slice to = new Slice(range.to())) {
            return database.getApproximateSizes(handle(family), List.of(new Range(from, to)))[0];
        }
    }

    ColumnFamilyHandle handle(Family family) {
        return Objects.requireNonNull(families.get(family));
    }

    /** A new empty batch of this store. */
    public Batch batch() {
        return new Batch(this);
    }

    /** Flushes, so that the next start has nothing to replay, and releases the folder. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (FlushOptions flush = new FlushOptions()) {
            database.flush(flush, List.copyOf(families.values()));
        } catch (RocksDBException e) {
            System.err.println(
                    "embedded-mongo: " + e.getMessage() + "; the log is kept and replayed at the next start");
        }
        families.values().forEach(ColumnFamilyHandle::close);
        database.close();
        normal.close();
        durable.close();
        tuning.close();
        folder.close();
    }
}
