/**
 * Collections and their ordered indexes: which entries a document has, which ranges of entries answer a query, and in
 * which order. Every document an index names is matched again, so a range may be too wide but never too narrow.
 */
@NullMarked
package cn.lianshen.embeddedmongo.index;

import org.jspecify.annotations.NullMarked;
