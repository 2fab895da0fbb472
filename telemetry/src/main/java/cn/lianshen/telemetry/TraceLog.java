package cn.lianshen.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each span that tells something: it was drawn, it was slow, or it failed. So the way of a case can be read from
 * the logs where no collector runs; {@code ./lianshen trace} puts the lines of all services together.
 */
final class TraceLog implements SpanProcessor {

    private static final Logger log = LoggerFactory.getLogger("cn.lianshen.trace");
    private static final long NANOS_A_MILLI = 1_000_000;

    private final String service;
    private final long slowNanos;
    private final Allowance allowance;

    TraceLog(String service, Duration slow, int linesASecond) {
        this.service = service;
        this.slowNanos = slow.toNanos();
        this.allowance = new Allowance(linesASecond);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (span.getSpanContext().isSampled() || isTelling(span) && allowance.take()) {
            tell(span);
        }
    }

    private boolean isTelling(ReadableSpan span) {
        return span.getLatencyNanos() >= slowNanos || span.getAttribute(Tracing.ERROR) != null;
    }

    private void tell(ReadableSpan span) {
        if (!log.isInfoEnabled()) {
            return;
        }
        long leftOut = allowance.refused();
        if (leftOut > 0) {
            log.warn("{} slow or failed spans were left out before this: too many at once", leftOut);
        }
        log.info("{}", line(span.toSpanData()));
    }

    private String line(SpanData span) {
        long nanos = span.getEndEpochNanos() - span.getStartEpochNanos();
        String parent = span.getParentSpanContext().isValid() ? span.getParentSpanId() : "-";
        String attributes = span.getAttributes().asMap().entrySet().stream()
                .map(entry -> " " + name(entry.getKey()) + "=" + entry.getValue())
                .collect(Collectors.joining());
        return "trace=%s span=%s parent=%s at=%s ms=%s service=%s status=%s%s name=\"%s\""
                .formatted(
                        span.getTraceId(),
                        span.getSpanId(),
                        parent,
                        Instant.ofEpochSecond(0, span.getStartEpochNanos() / 1000 * 1000),
                        String.format(Locale.ROOT, "%.1f", nanos / (double) NANOS_A_MILLI),
                        service,
                        span.getAttributes().get(Tracing.ERROR) == null ? "ok" : "failed",
                        attributes,
                        span.getName());
    }

    private static String name(AttributeKey<?> key) {
        return key.getKey().equals(Tracing.CASE.getKey()) ? "case" : key.getKey();
    }
}
