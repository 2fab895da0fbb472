/**
 * Posts deliveries to endpoints. {@link cn.lianshen.notification.webhook.Dispatcher} shares the work between instances and endpoints;
 * {@link cn.lianshen.notification.webhook.HttpEndpointCaller} makes one request, to an address that was judged and to no other.
 */
@NullMarked
package cn.lianshen.notification.webhook;

import org.jspecify.annotations.NullMarked;
