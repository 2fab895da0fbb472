package cn.lianshen.kit.telemetry;

import cn.lianshen.telemetry.Traceparent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a record tell about its event.
 *
 * @param stored when the event was stored, by the clock of the service that said it
 * @param place in the trace of what caused it; empty if it came without one
 */
record OnTheWire(String id, String type, String caseId, Instant stored, Optional<Traceparent> place) {

    /** Empty if it is no event of ours; that is somebody else's to deal with. */
    static Optional<OnTheWire> of(ConsumerRecord<String, byte[]> consumed) {
        String id = header(consumed, "ce_id");
        String type = header(consumed, "ce_type");
        String time = header(consumed, "ce_time");
        if (id == null || type == null || time == null || consumed.key() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OnTheWire(
                    id,
                    type,
                    consumed.key(),
                    OffsetDateTime.parse(time).toInstant(),
                    Traceparent.parse(header(consumed, "ce_traceparent"))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> consumed, String name) {
        Header header = consumed.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
