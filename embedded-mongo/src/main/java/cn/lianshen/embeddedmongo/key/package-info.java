/**
 * Turns BSON values into bytes whose unsigned order is MongoDB's order of values. Every encoding ends by itself, so
 * that fields can be put one behind the other and a descending field is the same bytes inverted.
 */
@NullMarked
package cn.lianshen.embeddedmongo.key;

import org.jspecify.annotations.NullMarked;
