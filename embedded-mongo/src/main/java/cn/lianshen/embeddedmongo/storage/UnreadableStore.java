package cn.lianshen.embeddedmongo.storage;

import org.rocksdb.RocksDBException;

/** RocksDB could not read what it wrote. */
public final class UnreadableStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableStore(RocksDBException cause) {
        super("the store cannot be read: " + cause.getMessage(), cause);
    }
}
