/** Carries events from the outboxes to the log, in order and at least once. The rules R1 to R3 of the delivery protocol live in {@link cn.lianshen.kit.relay.RelayPass}. */
@NullMarked
package cn.lianshen.kit.relay;

import org.jspecify.annotations.NullMarked;
