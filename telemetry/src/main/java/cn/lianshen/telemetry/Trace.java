package cn.lianshen.telemetry;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Where the current thread is in which trace. The id of the trace is in the logging context too, so that every line carries it. */
public final class Trace {

    /** The key of the trace's id in the logging context. */
    public static final String TRACE_ID = "traceId";

    /** The key of the case's id, which is the application id, in the logging context. */
    public static final String CASE_ID = "caseId";

    private static final ThreadLocal<@Nullable Traceparent> CURRENT = new ThreadLocal<>();

    private Trace() {}

    /** The place to hand on with whatever this thread causes; null outside of every trace. */
    public static @Nullable Traceparent current() {
        return CURRENT.get();
    }

    /** The text to hand on; null outside of every trace. */
    public static @Nullable String traceparent() {
        Traceparent current = CURRENT.get();
        return current == null ? null : current.toString();
    }

    /** Goes on at the given place until the step is closed, which restores what was before. */
    public static Step enter(Traceparent place) {
        Step step = new Step(CURRENT.get(), MDC.get(CASE_ID));
        put(place);
        return step;
    }

    /** Says which case the rest of the current step is about. */
    public static void isAbout(String caseId) {
        MDC.put(CASE_ID, caseId);
    }

    /** A step of a trace; close it on the thread that entered it. */
    public record Step(
            @Nullable Traceparent before, @Nullable String caseBefore) implements AutoCloseable {

        @Override
        public void close() {
            put(before);
            if (caseBefore == null) {
                MDC.remove(CASE_ID);
            } else {
                MDC.put(CASE_ID, caseBefore);
            }
        }
    }

    private static void put(@Nullable Traceparent place) {
        if (place == null) {
            CURRENT.remove();
            MDC.remove(TRACE_ID);
        } else {
            CURRENT.set(place);
            MDC.put(TRACE_ID, place.traceId());
        }
    }
}
