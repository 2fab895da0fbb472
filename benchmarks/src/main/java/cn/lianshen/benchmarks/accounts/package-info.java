/** Who the workers act as, and where their access tokens come from. */
@NullMarked
package cn.lianshen.benchmarks.accounts;

import org.jspecify.annotations.NullMarked;
