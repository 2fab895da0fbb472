/** Part of a service that breaks every rule. */
@NullMarked
package cn.lianshen.kit.architecture.bad.persistence;

import org.jspecify.annotations.NullMarked;
