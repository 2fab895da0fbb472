package cn.lianshen.kit.web;

import cn.lianshen.kit.problem.Problems;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of what this thread is doing: set for every request by a filter, and by whoever handles an
 * event with {@link #begin}. It lives in the logging context, so every log line carries it.
 */
public final class CurrentTrace {

    private static final String TRACEPARENT = "traceparent";
    private static final HexFormat HEX = HexFormat.of();
    private static final int LENGTH = 55;
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;
    private static final int SPAN_ID_END = 52;

    private CurrentTrace() {}

    /** The traceparent to hand on, such as {@code 00-…-…-01}; a new root where no trace has begun. */
    public static String traceparent() {
        String current = MDC.get(TRACEPARENT);
        return current == null ? root() : current;
    }

    /**
     * Begins a step of the given trace, or of a new one if there is none or it is malformed; the step ends when the
     * answer is closed, which restores what was there before.
     */
    public static Step begin(@Nullable String parent) {
        Step step = new Step(MDC.get(TRACEPARENT), MDC.get(Problems.TRACE_ID));
        String traceparent = parent != null && isWellFormed(parent) ? child(parent) : root();
        MDC.put(TRACEPARENT, traceparent);
        MDC.put(Problems.TRACE_ID, traceparent.substring(TRACE_ID_START, TRACE_ID_END));
        return step;
    }

    /** A running step of a trace; close it on the thread that began it. */
    public record Step(
            @Nullable String traceparentBefore, @Nullable String traceIdBefore) implements AutoCloseable {

        @Override
        public void close() {
            restore(TRACEPARENT, traceparentBefore);
            restore(Problems.TRACE_ID, traceIdBefore);
        }

        private static void restore(String key, @Nullable String value) {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        }
    }

    private static String root() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(random.nextLong() | 1) + HEX.toHexDigits(random.nextLong()) + "-" + span()
                + "-01";
    }

    private static String child(String parent) {
        return parent.substring(0, TRACE_ID_END + 1) + span() + parent.substring(SPAN_ID_END);
    }

    private static String span() {
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }

    private static boolean isWellFormed(String parent) {
        if (parent.length() != LENGTH || !parent.startsWith("00-")) {
            return false;
        }
        for (int i = TRACE_ID_START; i < LENGTH; i++) {
            char c = parent.charAt(i);
            boolean dash = i == TRACE_ID_END || i == SPAN_ID_END;
            boolean lowerHex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (dash ? c != '-' : !lowerHex) {
                return false;
            }
        }
        return !isZero(parent, TRACE_ID_START, TRACE_ID_END) && !isZero(parent, TRACE_ID_END + 1, SPAN_ID_END);
    }

    private static boolean isZero(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c == '0');
    }
}
