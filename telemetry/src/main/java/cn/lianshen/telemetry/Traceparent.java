package cn.lianshen.telemetry;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a trace, as W3C Trace Context writes it: {@code 00-<trace>-<span>-<flags>}.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 of them
 * @param sampled whether the whole trace was drawn to be kept
 */
public record Traceparent(String traceId, String spanId, boolean sampled) {

    /** The header and the extension of an event that carry it. */
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final int TRACE_END = 35;
    private static final int SPAN_END = 52;

    /** The place a text names; empty for anything that is not version 00 of the format. */
    public static Optional<Traceparent> parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH || !text.startsWith("00-")) {
            return Optional.empty();
        }
        String traceId = text.substring(3, TRACE_END);
        String spanId = text.substring(TRACE_END + 1, SPAN_END);
        char lastFlag = text.charAt(SPAN_END + 2);
        boolean wellFormed = text.charAt(TRACE_END) == '-'
                && text.charAt(SPAN_END) == '-'
                && isHex(text.charAt(SPAN_END + 1))
                && isHex(lastFlag)
                && TraceId.isValid(traceId)
                && SpanId.isValid(spanId);
        return wellFormed
                ? Optional.of(new Traceparent(traceId, spanId, (Character.digit(lastFlag, 16) & 1) == 1))
                : Optional.empty();
    }

    static Traceparent of(SpanContext context) {
        return new Traceparent(context.getTraceId(), context.getSpanId(), context.isSampled());
    }

    SpanContext asRemoteParent() {
        return SpanContext.createFromRemoteParent(
                traceId, spanId, sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(), TraceState.getDefault());
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    /** As it goes over the wire. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}
