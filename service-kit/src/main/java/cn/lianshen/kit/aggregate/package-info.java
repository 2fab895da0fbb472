/** One document per aggregate with its own outbox. A command is one compare-and-set update of one document; read {@link cn.lianshen.kit.aggregate.Aggregates} first. */
@NullMarked
package cn.lianshen.kit.aggregate;

import org.jspecify.annotations.NullMarked;
