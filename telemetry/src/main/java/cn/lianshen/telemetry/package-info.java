/**
 * What every process of the platform owes those who run it. A request or an event is a span of a W3C trace; the spans that
 * tell something, because they were drawn, slow or failed, are one line each in the log {@code cn.lianshen.trace} and, where a
 * collector is configured, exported over OTLP. OpenTelemetry's SDK does the recording, one instance for each application
 * context and nothing global, because five of them may share a process. Start reading in {@link
 * cn.lianshen.telemetry.Tracing}.
 */
@NullMarked
package cn.lianshen.telemetry;

import org.jspecify.annotations.NullMarked;
