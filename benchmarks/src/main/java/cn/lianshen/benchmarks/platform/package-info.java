/** The platform that is measured: one of its own in a process of its own, one that runs already, or one somewhere else. */
@NullMarked
package cn.lianshen.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
