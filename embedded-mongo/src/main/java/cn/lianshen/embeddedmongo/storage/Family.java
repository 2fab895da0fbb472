package cn.lianshen.embeddedmongo.storage;

import java.nio.charset.StandardCharsets;
import org.rocksdb.RocksDB;

/** The column families; the catalogue also holds the counts. */
public enum Family {
    CATALOGUE(new String(RocksDB.DEFAULT_COLUMN_FAMILY, StandardCharsets.UTF_8), 1 << 20),
    DOCUMENTS("documents", 16 << 20),
    INDEXES("indexes", 8 << 20);

    private final String label;
    private final long memtableBytes;

    Family(String label, long memtableBytes) {
        this.label = label;
        this.memtableBytes = memtableBytes;
    }

    byte[] label() {
        return label.getBytes(StandardCharsets.UTF_8);
    }

    long memtableBytes() {
        return memtableBytes;
    }
}
