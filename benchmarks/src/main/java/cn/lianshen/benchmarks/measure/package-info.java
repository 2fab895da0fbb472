/** What is measured and how it is summed up: latencies, processor time, memory and disk. Times are in nanoseconds until they are printed. */
@NullMarked
package cn.lianshen.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
