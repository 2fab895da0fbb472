/**
 * The records and tallies in MongoDB. A record's document holds the record, the cursors of the events it is folded from,
 * and beside them copies of what is searched for; all of it changes in one write.
 */
@NullMarked
package cn.lianshen.reporting.persistence;

import org.jspecify.annotations.NullMarked;
