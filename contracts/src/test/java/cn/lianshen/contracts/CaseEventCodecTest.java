package cn.lianshen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudevents.kafka.CloudEventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseEventCodecTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Envelope DECIDED = envelope(EventType.REVIEW_DECIDED.wireName(), TRACEPARENT);

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readsWhatItWroteOverKafkaHeaders(EventType type) {
        Envelope envelope = envelope(type.wireName(), TRACEPARENT);
        CaseEvent event = SampleEvents.of(type);
        Headers headers = new RecordHeaders();

        byte[] value = write(envelope, CaseEventCodec.data(event), headers);

        Received received = CaseEventCodec.read(headers, value);
        assertThat(received.envelope()).isEqualTo(envelope);
        assertThat(received.event()).contains(event);
        assertThat(value).isEqualTo(CaseEventCodec.data(event));
    }

    @Test
    void keepsChineseAsItIs() {
        byte[] data = CaseEventCodec.data(SampleEvents.of(EventType.APPLICATION_ACCEPTED));

        assertThat(CaseEventCodec.text(data)).contains("盘龙区第三实验小学");
    }

    @Test
    void doesWithoutATrace() {
        Headers headers = new RecordHeaders();
        byte[] value = write(envelope(DECIDED.type(), null), data(), headers);

        assertThat(headers.lastHeader("ce_traceparent")).isNull();
        assertThat(CaseEventCodec.read(headers, value).envelope().traceparent()).isNull();
    }

    @Test
    void writesTheNamesThatSubscribersKnow() {
        Headers headers = new RecordHeaders();

        write(DECIDED, data(), headers);

        assertThat(headers)
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder(
                        "ce_specversion=1.0",
                        "ce_id=" + SampleEvents.CASE + ":G1-01:1:3",
                        "ce_type=lianshen.review.decided.v1",
                        "ce_source=/approval-service",
                        "ce_subject=" + SampleEvents.CASE,
                        "ce_time=2026-03-05T03:00:00.12Z",
                        "ce_aggregate=" + SampleEvents.CASE + ":G1-01",
                        "ce_epoch=1",
                        "ce_sequence=3",
                        "ce_traceparent=" + TRACEPARENT,
                        "content-type=application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_time",
                "ce_aggregate",
                "ce_epoch",
                "ce_sequence"
            })
    void cannotReadARecordWithoutAnAttribute(String header) {
        Headers headers = new RecordHeaders();
        byte[] value = write(DECIDED, data(), headers);

        headers.remove(header);

        assertUnreadable(headers, value);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 9.9",
        "ce_time, gestern",
        "ce_epoch, eins",
        "ce_epoch, 0",
        "ce_sequence, 1.5",
        "ce_sequence, 99999999999999999999",
        "ce_sequence, -1",
        "ce_sequence, ''",
        "ce_aggregate, another-case:G1-01",
        "ce_aggregate, G1",
        "ce_aggregate, ''",
        "ce_aggregate, 0198f3a2-7c41-7e90-9b1d-3f5a2c6d8e10:",
        "ce_aggregate, 0198f3a2-7c41-7e90-9b1d-3f5a2c6d8e10:a.b",
        "ce_aggregate, 0198f3a2-7c41-7e90-9b1d-3f5a2c6d8e10:$set",
        "content-type, application/cloudevents+json",
    })
    void cannotReadARecordWithAGarbledAttribute(String header, String garbled) {
        Headers headers = new RecordHeaders();
        byte[] value = write(DECIDED, data(), headers);

        headers.remove(header);
        headers.add(header, garbled.getBytes(StandardCharsets.UTF_8));

        assertUnreadable(headers, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "\"text\"", "{} {}"})
    void cannotReadDataThatIsNoEvent(String data) {
        Headers headers = new RecordHeaders();

        byte[] value = write(DECIDED, data.getBytes(StandardCharsets.UTF_8), headers);

        assertUnreadable(headers, value);
    }

    @Test
    void cannotReadARecordWithoutValueOrHeaders() {
        Headers headers = new RecordHeaders();
        write(DECIDED, data(), headers);

        assertUnreadable(headers, null);
        assertUnreadable(new RecordHeaders(), data());
        assertUnreadable(new RecordHeaders(), new byte[] {0, (byte) 0xff, 17});
    }

    @Test
    void leavesATypeItDoesNotKnowToLaterVersions() {
        Headers headers = new RecordHeaders();

        byte[] value = write(
                envelope("lianshen.review.suspended.v1", null),
                "{\"until\":\"明天\"}".getBytes(StandardCharsets.UTF_8),
                headers);

        Received received = CaseEventCodec.read(headers, value);
        assertThat(received.event()).isEmpty();
        assertThat(received.envelope().sequence()).isEqualTo(3);
    }

    @Test
    void theSameDataAlwaysHasTheSameFingerprintAndOtherDataAnother() {
        Received first = CaseEventCodec.received(DECIDED, data());
        Received again = CaseEventCodec.received(DECIDED, data());
        Received other = CaseEventCodec.received(
                envelope(EventType.REVIEW_CLAIMED.wireName(), null),
                CaseEventCodec.data(SampleEvents.of(EventType.REVIEW_CLAIMED)));

        assertThat(first.fingerprint()).isEqualTo(again.fingerprint()).matches("[0-9a-f]{16}");
        assertThat(other.fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @Test
    void refusesAnEventThatCouldNeverLeave() {
        CaseEvent huge = new ApplicationNotAccepted(
                SampleEvents.CASE,
                "长".repeat(CaseEventCodec.MAX_DATA_BYTES / 3),
                new Actor("clerk", "李窗口"),
                Instant.EPOCH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseEventCodec.data(huge))
                .withMessageContaining(Integer.toString(CaseEventCodec.MAX_DATA_BYTES));
    }

    @Test
    void takesAnEventThatJustFits() {
        int frame = CaseEventCodec.data(notAccepted("")).length;

        assertThat(CaseEventCodec.data(notAccepted("x".repeat(CaseEventCodec.MAX_DATA_BYTES - frame))))
                .hasSize(CaseEventCodec.MAX_DATA_BYTES);
    }

    @Test
    void anEnvelopeThatContradictsItselfDoesNotConstruct() {
        for (String aggregate : List.of("", "app", "app-12", "app-1:", "app-1:a b", "x:app-1")) {
            assertThatIllegalArgumentException()
                    .as(aggregate)
                    .isThrownBy(() -> new Envelope(aggregate, 1, 1, "app-1", "t", "/s", Instant.EPOCH, null))
                    .withMessageStartingWith("aggregate: " + aggregate);
        }
    }

    @Test
    void namesTheAggregateWithinItsCase() {
        assertThat(DECIDED.aggregateKey()).isEqualTo("G1-01");
        assertThat(new Envelope("app-1", 1, 1, "app-1", "t", "/s", Instant.EPOCH, null).aggregateKey())
                .isEqualTo(Envelope.APPLICATION_KEY);
    }

    private static ApplicationNotAccepted notAccepted(String reason) {
        return new ApplicationNotAccepted(SampleEvents.CASE, reason, new Actor("clerk", "李窗口"), Instant.EPOCH);
    }

    private static byte[] data() {
        return CaseEventCodec.data(SampleEvents.of(EventType.REVIEW_DECIDED));
    }

    private static Envelope envelope(String type, @Nullable String traceparent) {
        return new Envelope(
                SampleEvents.CASE + ":G1-01",
                1,
                3,
                SampleEvents.CASE,
                type,
                "/approval-service",
                Instant.parse("2026-03-05T03:00:00.120Z"),
                traceparent);
    }

    private static byte[] write(Envelope envelope, byte[] data, Headers headers) {
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            return serializer.serialize(Topics.CASE_EVENTS, headers, CaseEventCodec.cloudEvent(envelope, data));
        }
    }

    private static void assertUnreadable(Headers headers, byte @Nullable [] value) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> CaseEventCodec.read(headers, value));
    }
}
