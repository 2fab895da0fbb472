/** Part of a service that breaks every rule. */
@NullMarked
package cn.lianshen.kit.architecture.bad.messaging;

import org.jspecify.annotations.NullMarked;
