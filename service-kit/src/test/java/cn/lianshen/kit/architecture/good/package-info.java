/** A service that keeps the rules. */
@NullMarked
package cn.lianshen.kit.architecture.good;

import org.jspecify.annotations.NullMarked;
