/** Fills a platform with open cases before the measurement. Start at {@link cn.lianshen.benchmarks.preload.OpenCases}. */
@NullMarked
package cn.lianshen.benchmarks.preload;

import org.jspecify.annotations.NullMarked;
