/** The command {@code ./lianshen demo}: the schemes played against a running platform, one line a step. */
@NullMarked
package cn.lianshen.standalone.demo;

import org.jspecify.annotations.NullMarked;
