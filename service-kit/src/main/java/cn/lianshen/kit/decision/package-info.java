/** Refusals as values: what a command decided about an aggregate, and what the caller is told. Plain Java, free for every domain. */
@NullMarked
package cn.lianshen.kit.decision;

import org.jspecify.annotations.NullMarked;
