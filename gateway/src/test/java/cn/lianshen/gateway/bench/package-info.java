/** Not a test: a ruler. {@link cn.lianshen.gateway.bench.Hop} says what one request through the gateway costs. */
@NullMarked
package cn.lianshen.gateway.bench;

import org.jspecify.annotations.NullMarked;
