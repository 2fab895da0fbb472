/** What an operator can look at and mend in a service. Reached on the service itself, never through the gateway. */
@NullMarked
package cn.lianshen.kit.operate;

import org.jspecify.annotations.NullMarked;
