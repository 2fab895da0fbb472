package cn.lianshen.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.sample.SeenSpans;
import cn.lianshen.telemetry.Origins;
import cn.lianshen.telemetry.Traceparent;
import cn.lianshen.telemetry.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The handling of an event is a step of the trace it came with, and what it causes goes on from there, case by case. */
class ConsumptionIT {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Consumption consumption =
            new Consumption(RunningSample.bean(Tracing.class), meters, Clock.systemUTC());

    @Test
    void givesEachCaseOfABatchItsOwnOrigin() {
        Traceparent first = place(true);
        Traceparent second = place(false);
        List<String> origins = new ArrayList<>();

        consumption.around("group", List.of(event("app-1", first), event("app-2", second)), () -> {
            origins.add(Origins.of("app-1"));
            origins.add(Origins.of("app-2:FGW-01"));
            origins.add(Origins.of("app-3"));
        });

        SpanData span = SeenSpans.of(first.traceId()).getFirst();
        assertThat(span.getParentSpanId()).isEqualTo(first.spanId());
        assertThat(span.getAttributes().get(Tracing.CASE)).isEqualTo("app-1");
        assertThat(origins)
                .containsExactly("00-" + first.traceId() + "-" + span.getSpanId() + "-01", second.toString(), null);
        assertThat(SeenSpans.of(second.traceId())).isEmpty();
    }

    @Test
    void tellsAnEventThatWasLongUnderWayThoughItWasNotDrawn() {
        Traceparent place = place(false);

        consumption.around("group", List.of(event("app-1", place, Instant.now().minusSeconds(5))), () -> {});

        assertThat(SeenSpans.of(place.traceId()))
                .singleElement()
                .satisfies(span -> assertThat(span.getName()).isEqualTo("group applies lianshen.review.decided.v1"));
    }

    @Test
    void timesFromTheStoringToTheApplying() {
        consumption.around(
                "group", List.of(event("app-1", place(false), Instant.now().minusSeconds(5))), () -> {});

        var timer = meters.get("lianshen.consume.delay").tag("group", "group").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void letsFailuresPassAndTimesNothing() {
        Traceparent place = place(true);

        assertThatThrownBy(() -> consumption.around("group", List.of(event("app-1", place)), () -> {
                    throw new IllegalStateException("store away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(SeenSpans.of(place.traceId()).getFirst().getAttributes().get(Tracing.ERROR))
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(meters.find("lianshen.consume.delay").timer()).isNull();
    }

    @Test
    void appliesWhatIsNoEventOfOursAllTheSame() {
        List<String> applied = new ArrayList<>();

        consumption.around(
                "group", List.of(new ConsumerRecord<>("topic", 0, 0, "app-1", new byte[0])), () -> applied.add("done"));

        assertThat(applied).hasSize(1);
    }

    private static Traceparent place(boolean drawn) {
        String random = UUID.randomUUID().toString().replace("-", "");
        return new Traceparent(random, "b7ad6b7169203331", drawn);
    }

    private static ConsumerRecord<String, byte[]> event(String caseId, Traceparent place) {
        return event(caseId, place, Instant.now());
    }

    private static ConsumerRecord<String, byte[]> event(String caseId, Traceparent place, Instant stored) {
        ConsumerRecord<String, byte[]> event = new ConsumerRecord<>("topic", 0, 0, caseId, new byte[0]);
        add(event, "ce_id", caseId + ":1:1");
        add(event, "ce_type", "lianshen.review.decided.v1");
        add(event, "ce_time", stored.toString());
        add(event, "ce_traceparent", place.toString());
        return event;
    }

    private static void add(ConsumerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
