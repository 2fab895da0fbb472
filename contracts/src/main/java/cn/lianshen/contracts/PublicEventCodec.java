package cn.lianshen.contracts;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The public events as JSON, on the topic, in webhooks and in the feed alike. Reading ignores fields it does not know. */
public final class PublicEventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private PublicEventCodec() {}

    /** The event as JSON, UTF-8. The same event always gives the same bytes. */
    public static byte[] data(PublicCaseEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /** The CloudEvent for {@link Topics#PUBLIC_EVENTS}: the attributes of the event it tells of, with the public data. */
    public static CloudEvent cloudEvent(Envelope envelope, PublicCaseEvent event) {
        return CaseEventCodec.cloudEvent(envelope, data(event));
    }

    /**
     * Reads an event from its JSON.
     *
     * @throws Unreadable if it is none
     */
    public static PublicCaseEvent read(byte[] data) {
        try {
            return JSON.readValue(data, PublicCaseEvent.class);
        } catch (JacksonException e) {
            throw new Unreadable("no public event", e);
        }
    }

    /**
     * Reads one record of {@link Topics#PUBLIC_EVENTS}.
     *
     * @throws Unreadable if it is none of ours
     */
    public static PublicCaseEvent read(Headers headers, byte @Nullable [] value) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
            return read(Objects.requireNonNull(event.getData(), "data").toBytes());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw new Unreadable("not a CloudEvent", e);
        }
    }
}
