/** Named places where a test may kill or stall the process. Without the system property they do nothing. */
@NullMarked
package cn.lianshen.kit.failpoint;

import org.jspecify.annotations.NullMarked;
