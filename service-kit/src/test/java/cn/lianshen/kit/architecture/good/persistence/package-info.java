/** Part of a service that keeps the rules. */
@NullMarked
package cn.lianshen.kit.architecture.good.persistence;

import org.jspecify.annotations.NullMarked;
