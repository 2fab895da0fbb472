/**
 * From a path to a service and back. Routing, breaker and rate limit hang on Spring Cloud Gateway's route functions; the
 * exchange itself is our own {@link cn.lianshen.gateway.route.Exchange}, because the stock one copies the header map once
 * per filter and rebuilds the address from its parts, which cost more processor time than all our services spend
 * on reading a worklist.
 */
@NullMarked
package cn.lianshen.gateway.route;

import org.jspecify.annotations.NullMarked;
