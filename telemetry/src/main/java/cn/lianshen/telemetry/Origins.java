package cn.lianshen.telemetry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the events that are being written now come from. A command is one step of one trace; a batch of events is about many
 * cases, each with a trace of its own, so there the case says which trace an event goes on with.
 */
public final class Origins {

    private static final ScopedValue<Map<String, String>> OF_CASES = ScopedValue.newInstance();

    private Origins() {}

    /**
     * The traceparent for the events of an aggregate.
     *
     * @param aggregate the application id, alone or before a colon
     */
    public static @Nullable String of(String aggregate) {
        if (!OF_CASES.isBound()) {
            return Trace.traceparent();
        }
        int colon = aggregate.indexOf(':');
        return OF_CASES.get().get(colon < 0 ? aggregate : aggregate.substring(0, colon));
    }

    /** Does something with the traceparent of each case it is about. */
    public static void during(Map<String, String> traceparents, Runnable action) {
        ScopedValue.where(OF_CASES, traceparents).run(action);
    }
}
