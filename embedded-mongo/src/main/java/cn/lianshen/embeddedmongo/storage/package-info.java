/**
 * What lies in the folder: documents, index entries and the catalogue, in one RocksDB. {@link
 * cn.lianshen.embeddedmongo.storage.Store} is the only class that commits, and a batch is in the write-ahead log before
 * anybody can read it.
 */
@NullMarked
package cn.lianshen.embeddedmongo.storage;

import org.jspecify.annotations.NullMarked;
