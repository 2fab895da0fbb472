package cn.lianshen.contracts;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Turns events into CloudEvents 1.0 with JSON data and back. Reading ignores fields it does not know. */
public final class CaseEventCodec {

    /** Largest data of one event in bytes; checked before an event is stored, because a larger one could never leave. */
    public static final int MAX_DATA_BYTES = 256 * 1024;

    private static final int FINGERPRINT_DIGITS = 16;

    private CaseEventCodec() {}

    /** The data of an event as JSON, UTF-8. The same event always gives the same bytes. */
    public static byte[] data(CaseEvent event) {
        byte[] data = WireJson.MAPPER.writeValueAsBytes(event);
        if (data.length > MAX_DATA_BYTES) {
            throw new IllegalArgumentException(
                    "event data: " + data.length + " bytes (expected: <= " + MAX_DATA_BYTES + ")");
        }
        return data;
    }

    /** The CloudEvent that goes on the wire. */
    public static CloudEvent cloudEvent(Envelope envelope, byte[] data) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withType(envelope.type())
                .withSource(URI.create(envelope.source()))
                .withSubject(envelope.applicationId())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("aggregate", envelope.aggregate())
                .withExtension("epoch", Integer.toString(envelope.epoch()))
                .withExtension("sequence", Long.toString(envelope.sequence()))
                .withData(data);
        if (envelope.traceparent() != null) {
            builder.withExtension("traceparent", envelope.traceparent());
        }
        return builder.build();
    }

    /**
     * Reads one record of {@link Topics#CASE_EVENTS}.
     *
     * @throws Unreadable if the record is no event of ours
     */
    public static Received read(Headers headers, byte @Nullable [] value) {
        try {
            return read(KafkaMessageFactory.createReader(headers, value).toEvent());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable("not a CloudEvent", e);
        }
    }

    private static Received read(CloudEvent event) {
        Envelope envelope = envelope(event);
        if (event.getData() == null) {
            throw new Unreadable("event without data");
        }
        return received(envelope, event.getData().toBytes());
    }

    /**
     * Puts an envelope and its data together again, wherever they were kept.
     *
     * @throws Unreadable if the data breaks its type
     */
    public static Received received(Envelope envelope, byte[] data) {
        Optional<EventType> type = EventType.named(envelope.type());
        return new Received(envelope, type.map(known -> parse(known, data)).orElse(null), fingerprint(data));
    }

    private static CaseEvent parse(EventType type, byte[] data) {
        try {
            return required(WireJson.MAPPER.readValue(data, type.record()), "data");
        } catch (JacksonException e) {
            throw new Unreadable("data breaks " + type.wireName(), e);
        }
    }

    private static Envelope envelope(CloudEvent event) {
        try {
            return new Envelope(
                    extension(event, "aggregate"),
                    Integer.parseInt(extension(event, "epoch")),
                    Long.parseLong(extension(event, "sequence")),
                    required(event.getSubject(), "subject"),
                    event.getType(),
                    event.getSource().toString(),
                    required(event.getTime(), "time").toInstant(),
                    event.getExtension("traceparent") instanceof String traceparent ? traceparent : null);
        } catch (NumberFormatException e) {
            throw new Unreadable("epoch or sequence is no number", e);
        }
    }

    private static String extension(CloudEvent event, String name) {
        return required(event.getExtension(name), name).toString();
    }

    private static <T> T required(@Nullable T attribute, String name) {
        if (attribute == null) {
            throw new Unreadable("event without " + name);
        }
        return attribute;
    }

    private static String fingerprint(byte[] data) {
        return Sha256.hex(data).substring(0, FINGERPRINT_DIGITS);
    }

    /** The data as text, for people and archives. */
    public static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }
}
