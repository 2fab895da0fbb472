/** Applies the events of each case in order and once. Rule R4 of the delivery protocol lives in {@link cn.lianshen.kit.consume.CaseOrder}. */
@NullMarked
package cn.lianshen.kit.consume;

import org.jspecify.annotations.NullMarked;
