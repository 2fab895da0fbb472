/** A service that keeps the rules. */
@NullMarked
package cn.lianshen.kit.architecture.slim;

import org.jspecify.annotations.NullMarked;
