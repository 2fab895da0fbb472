package cn.lianshen.kit.telemetry;

import cn.lianshen.contracts.Envelope;
import cn.lianshen.telemetry.Traceparent;
import cn.lianshen.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Times how long events took from their storing to the acknowledgement of the log; each is a span of the trace that caused it. */
final class Departures implements Consumer<Envelope> {

    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("lianshen.event");

    private final Tracing tracing;
    private final Timer latency;
    private final Clock clock;

    Departures(Tracing tracing, MeterRegistry meters, Clock clock) {
        this.tracing = tracing;
        this.clock = clock;
        this.latency = Timer.builder("lianshen.relay.latency")
                .description("From an event's storing to the acknowledgement of the log")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters);
    }

    @Override
    public void accept(Envelope event) {
        Duration took = Duration.between(event.time(), clock.instant());
        latency.record(took.isNegative() ? Duration.ZERO : took);
        Traceparent.parse(event.traceparent())
                .filter(place -> tracing.keeps(place, took))
                .ifPresent(place -> tell(event, place));
    }

    private void tell(Envelope event, Traceparent place) {
        Span span = tracing.begun(SpanKind.PRODUCER, "relay " + event.type(), place, event.time());
        span.setAttribute(EVENT, event.id());
        span.setAttribute(Tracing.CASE, event.applicationId());
        span.end();
    }
}
