/**
 * From a path to a service and back. Routing and breakers hang on Spring Cloud Gateway's route functions; the exchange
 * itself is our own {@link cn.lianshen.gateway.route.Exchange}, because the stock one copies all headers once per filter
 * and rebuilds the address from its parts. Measured with {@code bench.Hop} on two busy cores, a 17 kB worklist or a
 * decision through security, limits and breaker: 75 to 90 µs of processor time a request; the stock exchange 92 to 121 µs
 * over the same Apache client and 142 µs over the JDK's, both without limits and breaker.
 */
@NullMarked
package cn.lianshen.gateway.route;

import org.jspecify.annotations.NullMarked;
