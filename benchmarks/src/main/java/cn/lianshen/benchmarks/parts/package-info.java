/** The hot paths alone, measured with JMH: {@code ./lianshen bench --parts}, followed by arguments of JMH such as {@code -f 1 -i 5 DueDate}. */
@NullMarked
package cn.lianshen.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
