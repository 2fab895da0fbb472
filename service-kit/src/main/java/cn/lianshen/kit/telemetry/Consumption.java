package cn.lianshen.kit.telemetry;

import cn.lianshen.kit.consume.ConsumptionWatch;
import cn.lianshen.telemetry.Origins;
import cn.lianshen.telemetry.Trace;
import cn.lianshen.telemetry.Traceparent;
import cn.lianshen.telemetry.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Times how long events were under way, and makes the handling of each a span of the trace it came with. The events of one poll
 * are applied together, so their spans are equally long. A span that nobody would keep is not made.
 */
final class Consumption implements ConsumptionWatch {

    private static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("lianshen.event");
    private static final AttributeKey<Long> WAITED = AttributeKey.longKey("lianshen.waited_ms");
    private static final AttributeKey<Long> TOGETHER = AttributeKey.longKey("messaging.batch.message_count");

    private final Tracing tracing;
    private final MeterRegistry meters;
    private final Clock clock;

    Consumption(Tracing tracing, MeterRegistry meters, Clock clock) {
        this.tracing = tracing;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void around(String group, List<ConsumerRecord<String, byte[]>> records, Runnable apply) {
        Instant begin = clock.instant();
        List<OnTheWire> events =
                records.stream().map(OnTheWire::of).flatMap(Optional::stream).toList();
        List<Span> spans = new ArrayList<>();
        Map<String, String> origins = new HashMap<>();
        for (OnTheWire event : events) {
            Span span = begin(event, group, begin, records.size());
            if (span != null) {
                spans.add(span);
            }
            origin(event, span).ifPresent(origin -> origins.put(event.caseId(), origin));
        }
        try (Trace.Step _ = step(events)) {
            Origins.during(origins, apply);
        } catch (RuntimeException e) {
            spans.forEach(span -> fail(span, e));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
        tellDelays(group, events);
    }

    private @Nullable Span begin(OnTheWire event, String group, Instant begin, int together) {
        Duration waited = Duration.between(event.stored(), begin);
        if (event.place().isEmpty() || !tracing.keeps(event.place().get(), waited)) {
            return null;
        }
        Span span = tracing.begin(SpanKind.CONSUMER, group + " applies " + event.type(), event.place());
        span.setAttribute(GROUP, group);
        span.setAttribute(EVENT, event.id());
        span.setAttribute(WAITED, waited.toMillis());
        span.setAttribute(TOGETHER, (long) together);
        span.setAttribute(Tracing.CASE, event.caseId());
        return span;
    }

    /** What an event causes goes on from its span, or from where it came itself. */
    private static Optional<String> origin(OnTheWire event, @Nullable Span span) {
        return span == null
                ? event.place().map(Traceparent::toString)
                : Optional.of(Tracing.placeOf(span).toString());
    }

    private static void fail(Span span, RuntimeException e) {
        span.setAttribute(Tracing.ERROR, e.getClass().getName());
        span.setStatus(StatusCode.ERROR);
    }

    /** Log lines name the case and its trace where everything is about one. */
    private static Trace.@Nullable Step step(List<OnTheWire> events) {
        if (events.isEmpty()
                || events.stream().map(OnTheWire::caseId).distinct().count() != 1) {
            return null;
        }
        return events.getLast()
                .place()
                .map(place -> {
                    Trace.Step step = Trace.enter(place);
                    Trace.isAbout(events.getLast().caseId());
                    return step;
                })
                .orElse(null);
    }

    private void tellDelays(String group, List<OnTheWire> events) {
        Timer delay = Timer.builder("lianshen.consume.delay")
                .description("From an event's storing to its being applied by a consumer group")
                .tag("group", group)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(meters);
        Instant end = clock.instant();
        events.forEach(event -> delay.record(positive(Duration.between(event.stored(), end))));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
