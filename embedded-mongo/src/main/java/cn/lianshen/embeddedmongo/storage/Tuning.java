package cn.lianshen.embeddedmongo.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksObject;
import org.rocksdb.TablePropertiesCollectorFactory;
import org.rocksdb.UInt64AddOperator;
import org.rocksdb.WriteBufferManager;

/**
 * The settings of RocksDB. Blocks, filters and memtables share one budget; the log is bounded so that opening never
 * replays more than 64 MB; old versions of documents are compacted away soon, so that the folder stays small.
 */
final class Tuning implements AutoCloseable {
    private static final long LOG_BYTES = 64L << 20;
    private static final long FILE_BYTES = 16L << 20;
    private static final int OPEN_FILES = 512;
    private static final int DELETED_IN_A_MEMTABLE = 2_000;
    private static final int DELETED_AMONG = 4_000;
    private static final int DELETED_IN_A_FILE = 2_000;

    private final List<RocksObject> owned = new ArrayList<>();
    private final Cache cache;
    private final WriteBufferManager memtables;
    private final BloomFilter filter = own(new BloomFilter(10));
    private final UInt64AddOperator counts = own(new UInt64AddOperator());

    Tuning(long cacheBytes) {
        cache = own(new LRUCache(cacheBytes));
        memtables = own(new WriteBufferManager(cacheBytes / 3, cache));
    }

    DBOptions database() {
        return own(new DBOptions())
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setWriteBufferManager(memtables)
                .setMaxTotalWalSize(LOG_BYTES)
                .setMaxBackgroundJobs(2)
                .setMaxOpenFiles(OPEN_FILES)
                .setBytesPerSync(1 << 20)
                .setSkipStatsUpdateOnDbOpen(true)
                .setStatsDumpPeriodSec(0)
                .setStatsPersistPeriodSec(0)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(2)
                .setMaxLogFileSize(4 << 20);
    }

    ColumnFamilyDescriptor family(Family family) {
        ColumnFamilyOptions options = own(new ColumnFamilyOptions(forgettingWhatIsDeleted()))
                .setWriteBufferSize(family.memtableBytes())
                .setTargetFileSizeBase(FILE_BYTES)
                .setMaxBytesForLevelBase(4 * FILE_BYTES)
                .setLevelCompactionDynamicLevelBytes(true)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setMergeOperator(counts)
                .setTableFormatConfig(tables());
        return new ColumnFamilyDescriptor(family.label(), options);
    }

    /**
     * A worklist is deleted at the end it is read from, and every deleted entry is in the way of the readers until it is compacted away.
     * So a reader who meets many of them has the memtable flushed, and a file that has many is compacted.
     */
    private Options forgettingWhatIsDeleted() {
        Properties flushing = new Properties();
        flushing.setProperty("memtable_op_scan_flush_trigger", String.valueOf(DELETED_IN_A_MEMTABLE));
        try (DBOptions any = new DBOptions();
                ColumnFamilyOptions family = ColumnFamilyOptions.getColumnFamilyOptionsFromProps(flushing)) {
            Options options = own(new Options(any, family));
            options.setTablePropertiesCollectorFactory(
                    List.of(own(TablePropertiesCollectorFactory.NewCompactOnDeletionCollectorFactory(
                            DELETED_AMONG, DELETED_IN_A_FILE, 0))));
            return options;
        }
    }

    private BlockBasedTableConfig tables() {
        return new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setBlockSize(8 << 10)
                .setCacheIndexAndFilterBlocks(true)
                .setPinL0FilterAndIndexBlocksInCache(true)
                .setFilterPolicy(filter)
                .setFormatVersion(6);
    }

    private <T extends RocksObject> T own(T object) {
        owned.add(object);
        return object;
    }

    @Override
    public void close() {
        owned.reversed().forEach(RocksObject::close);
    }
}
