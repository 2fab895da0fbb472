/**
 * A MongoDB-compatible store in one folder: mongo-java-server speaks the wire protocol, RocksDB keeps documents and
 * ordered index entries. Start reading at {@link cn.lianshen.embeddedmongo.EmbeddedMongo}. A command enters in {@code
 * command}, is planned in {@code index}, matched in {@code query}, and commits in {@code write} as one batch of {@code
 * storage}. What the store cannot do is refused with a command error, never ignored.
 */
@NullMarked
package cn.lianshen.embeddedmongo;

import org.jspecify.annotations.NullMarked;
