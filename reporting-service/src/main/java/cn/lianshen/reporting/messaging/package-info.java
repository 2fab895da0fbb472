/** The log of the cases: followed as it grows, and read again from its first event. */
@NullMarked
package cn.lianshen.reporting.messaging;

import org.jspecify.annotations.NullMarked;
