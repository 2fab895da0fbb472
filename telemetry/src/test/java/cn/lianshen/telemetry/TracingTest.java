package cn.lianshen.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The trace log tells what was drawn, slow or failed, and nothing else. */
class TracingTest {

    private static final Traceparent DRAWN =
            new Traceparent("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true);
    private static final Traceparent NOT_DRAWN = new Traceparent(DRAWN.traceId(), DRAWN.spanId(), false);

    private final Logger log = (Logger) LoggerFactory.getLogger("cn.lianshen.trace");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @Test
    void tellsEverySpanOfATraceThatWasDrawnElsewhere() {
        try (Tracing tracing = tracing(0, 5)) {
            Span span = tracing.begin(SpanKind.SERVER, "GET /api/things", Optional.of(DRAWN));
            span.setAttribute(Tracing.CASE, "app-1");
            span.end();
        }

        assertThat(told())
                .singleElement()
                .asString()
                .contains("trace=" + DRAWN.traceId(), "parent=" + DRAWN.spanId(), "case=app-1", "status=ok")
                .endsWith("name=\"GET /api/things\"");
    }

    @Test
    void keepsQuietAboutAQuickSpanThatWasNotDrawn() {
        try (Tracing tracing = tracing(1, 5)) {
            tracing.begin(SpanKind.SERVER, "GET", Optional.of(NOT_DRAWN)).end();
        }

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsASlowSpanAndAFailedOneThoughTheyWereNotDrawn() {
        try (Tracing tracing = tracing(0, 5)) {
            tracing.begun(SpanKind.CONSUMER, "slow", NOT_DRAWN, Instant.now().minusSeconds(2))
                    .end();
            Span failed = tracing.begin(SpanKind.SERVER, "failed", Optional.empty());
            failed.setAttribute(Tracing.ERROR, "503");
            failed.end();
        }

        assertThat(told()).hasSize(2);
        assertThat(told().getLast()).contains("status=failed", "error.type=503");
    }

    @Test
    void drawsNoMoreThanSoManyInASecond() {
        try (Tracing tracing = tracing(1, 3)) {
            for (int i = 0; i < 100; i++) {
                tracing.begin(SpanKind.SERVER, "GET", Optional.empty()).end();
            }
        }

        // The hundred may have begun in one second and ended in the next.
        assertThat(told()).hasSizeBetween(3, 6);
    }

    @Test
    void saysHowMuchItLeftOut() {
        try (Tracing tracing = new Tracing(settings(0, 0, 1), "sample", "1", List.of())) {
            for (int i = 0; i < 50; i++) {
                tracing.begun(
                                SpanKind.CONSUMER,
                                "slow",
                                NOT_DRAWN,
                                Instant.now().minusSeconds(2))
                        .end();
            }
            tracing.begin(SpanKind.SERVER, "GET", Optional.of(DRAWN)).end();
        }

        assertThat(told()).anySatisfy(line -> assertThat(line).contains("spans were left out"));
        assertThat(told()).hasSizeLessThan(10);
    }

    @Test
    void restoresWhatWasBeforeAStep() {
        try (Trace.Step _ = Trace.enter(DRAWN)) {
            Trace.isAbout("app-1");
            try (Trace.Step _ = Trace.enter(NOT_DRAWN)) {
                Trace.isAbout("app-2");
                assertThat(Trace.current()).isEqualTo(NOT_DRAWN);
            }
            assertThat(Trace.traceparent()).isEqualTo(DRAWN.toString());
            assertThat(MDC.get(Trace.CASE_ID)).isEqualTo("app-1");
        }
        assertThat(Trace.current()).isNull();
        assertThat(MDC.get(Trace.TRACE_ID)).isNull();
        assertThat(MDC.get(Trace.CASE_ID)).isNull();
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Tracing tracing(double share, int most) {
        return new Tracing(settings(share, most, 50), "sample", "1", List.of());
    }

    private static TracingSettings settings(double share, int most, int lines) {
        return new TracingSettings(share, most, Duration.ofSeconds(1), lines, "");
    }
}
