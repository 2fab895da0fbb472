/** The connection to MongoDB with the durability that the delivery protocol rests on. */
@NullMarked
package cn.lianshen.kit.store;

import org.jspecify.annotations.NullMarked;
