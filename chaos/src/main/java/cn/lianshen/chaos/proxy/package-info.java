/**
 * A TCP proxy for one link between two parts, which can delay, throttle, hold, cut and reset it and, above all, deliver a request and
 * swallow its response. It knows no protocol. Start with {@link cn.lianshen.chaos.proxy.Proxy}.
 */
@NullMarked
package cn.lianshen.chaos.proxy;

import org.jspecify.annotations.NullMarked;
