package cn.lianshen.kit.consume;

import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.EventType;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.Topics;
import io.cloudevents.kafka.CloudEventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Events of made-up cases; the text tells two events with one place in the order apart. */
final class CaseEvents {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private CaseEvents() {}

    static Received event(String aggregate, long sequence) {
        return event(aggregate, 1, sequence, "甲");
    }

    static Received event(String aggregate, int epoch, long sequence, String text) {
        String applicationId = applicationId(aggregate);
        return CaseEventCodec.received(
                envelope(aggregate, epoch, sequence),
                CaseEventCodec.data(new ApplicationReviewResumed(applicationId, text + sequence, NOON)));
    }

    static Envelope envelope(String aggregate, int epoch, long sequence) {
        return new Envelope(
                aggregate,
                epoch,
                sequence,
                applicationId(aggregate),
                EventType.APPLICATION_REVIEW_RESUMED.wireName(),
                "/test",
                NOON,
                null);
    }

    private static String applicationId(String aggregate) {
        return aggregate.split(":", -1)[0];
    }

    /** Events 1 to n of an aggregate. */
    static List<Received> first(String aggregate, int n) {
        List<Received> events = new ArrayList<>();
        for (int sequence = 1; sequence <= n; sequence++) {
            events.add(event(aggregate, sequence));
        }
        return events;
    }

    /** The record that carries an event. */
    static ConsumerRecord<String, byte[]> at(long offset, Received event) {
        CaseEvent data = event.event().orElseThrow();
        RecordHeaders headers = new RecordHeaders();
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            byte[] value = serializer.serialize(
                    Topics.CASE_EVENTS,
                    headers,
                    CaseEventCodec.cloudEvent(event.envelope(), CaseEventCodec.data(data)));
            return at(offset, event.envelope().applicationId(), headers, value);
        }
    }

    static ConsumerRecord<String, byte[]> garbageAt(long offset) {
        return at(offset, "app-1", new RecordHeaders(), "{not an event".getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> at(long offset, String key, RecordHeaders headers, byte[] value) {
        return new ConsumerRecord<>(
                Topics.CASE_EVENTS,
                0,
                offset,
                NOON.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                key.length(),
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }
}
