/** Breaks the running platform on purpose, then proves from what is stored that nothing was lost, doubled or forked. */
@NullMarked
package cn.lianshen.chaos;

import org.jspecify.annotations.NullMarked;
