/**
 * The platform as one thing that starts and stops. A {@code Part} is one server of it, embedded or elsewhere; {@code Parts} lists them
 * and gives each its settings, {@code Startup} starts them as early as their order allows, and {@link
 * cn.lianshen.standalone.platform.Platform} holds what runs, in this process or one process each. The launcher, the acceptance tests
 * and the fault harness all use that class. Nothing here knows what the services do.
 */
@NullMarked
package cn.lianshen.standalone.platform;

import org.jspecify.annotations.NullMarked;
