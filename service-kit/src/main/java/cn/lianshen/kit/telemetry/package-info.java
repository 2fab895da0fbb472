/**
 * What a service tells about itself as figures and traces: how old the oldest waiting event is, how long events are under way,
 * what is parked, how far the clocks are apart. Figures that need a question to the store are taken by one thread every few
 * seconds, whoever scrapes them how often; {@code docs/telemetry.md} lists them all. Start reading in {@link
 * cn.lianshen.kit.telemetry.KitTelemetryConfiguration}.
 */
@NullMarked
package cn.lianshen.kit.telemetry;

import org.jspecify.annotations.NullMarked;
