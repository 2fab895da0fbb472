/** One run from the start of the platform to the line of figures. Start at {@link cn.lianshen.benchmarks.run.Run}. */
@NullMarked
package cn.lianshen.benchmarks.run;

import org.jspecify.annotations.NullMarked;
