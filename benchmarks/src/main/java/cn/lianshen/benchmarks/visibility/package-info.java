/** How long it takes until an accepted case stands before every department. */
@NullMarked
package cn.lianshen.benchmarks.visibility;

import org.jspecify.annotations.NullMarked;
