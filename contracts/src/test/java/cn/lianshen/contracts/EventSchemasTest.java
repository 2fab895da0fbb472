package cn.lianshen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands on the wire, held by one schema and one approved file per event. */
class EventSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Arguments> requiredFields() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> Schemas.read(type.wireName())
                        .path("required")
                        .valueStream()
                        .map(field -> Arguments.of(type, field.asString())));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void writesExactlyTheApprovedFile(EventType type) {
        JsonNode written = tree(type);

        ApprovedFiles.assertApproved(ApprovedFiles.event(type.wireName()), written.toPrettyString() + "\n");
        assertThat(written).isEqualTo(approved(type.wireName()));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void writesOnlyWhatItsSchemaDeclares(EventType type) {
        assertThat(Schemas.errors(type.wireName(), tree(type))).isEmpty();
        assertThat(Schemas.strictErrors(type.wireName(), tree(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readsTheApprovedFileAsTheEventThatWroteIt(EventType type) {
        assertThat(parsed(type, approved(type.wireName()))).isEqualTo(SampleEvents.of(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void ignoresWhatALaterVersionAdds(EventType type) {
        ObjectNode later = (ObjectNode) approved(type.wireName());
        later.putObject("addedLater").put("深度", 2);

        assertThat(parsed(type, later)).isEqualTo(SampleEvents.of(type));
        assertThat(Schemas.errors(type.wireName(), later)).isEmpty();
        assertThat(Schemas.strictErrors(type.wireName(), later)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void cannotBeReadWithoutAFieldThatIsRequired(EventType type, String field) {
        ObjectNode incomplete = (ObjectNode) approved(type.wireName());
        incomplete.remove(field);

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parsed(type, incomplete));
        assertThat(Schemas.errors(type.wireName(), incomplete)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void cannotBeReadWithNullWhereAValueIsRequired(EventType type, String field) {
        ObjectNode incomplete = (ObjectNode) approved(type.wireName());
        incomplete.putNull(field);

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parsed(type, incomplete));
        assertThat(Schemas.errors(type.wireName(), incomplete)).isNotEmpty();
    }

    @Test
    void cannotBeReadWithoutAFieldThatIsRequiredDeepInside() {
        ObjectNode incomplete = (ObjectNode) approved(EventType.APPLICATION_ACCEPTED.wireName());
        ((ObjectNode) incomplete.at("/plan/reviews/0")).remove("promisedDue");

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> parsed(EventType.APPLICATION_ACCEPTED, incomplete));
        assertThat(Schemas.errors(EventType.APPLICATION_ACCEPTED.wireName(), incomplete))
                .isNotEmpty();
    }

    @Test
    void readsWithoutTheFieldsThatMayBeAbsent() {
        ObjectNode brief = (ObjectNode) approved(EventType.APPLICATION_RESULT_ISSUED.wireName());
        brief.remove("deviationReason");
        ((ObjectNode) brief.at("/decisions/0")).remove(List.of("outcome", "reason", "remedies", "decidedAt"));

        assertThat(parsed(EventType.APPLICATION_RESULT_ISSUED, brief))
                .isInstanceOfSatisfying(ApplicationResultIssued.class, issued -> {
                    assertThat(issued.deviationReason()).isNull();
                    assertThat(issued.decisions().getFirst().outcome()).isNull();
                });
        assertThat(Schemas.errors(EventType.APPLICATION_RESULT_ISSUED.wireName(), brief))
                .isEmpty();
    }

    @Test
    void everyTypeHasASchemaAndAnApprovedFileAndNoneIsLeftOver() {
        List<String> types = Stream.concat(
                        Arrays.stream(EventType.values()).map(EventType::wireName), Stream.of(Schemas.PUBLIC))
                .toList();

        assertThat(Schemas.fileNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(types.stream(), Stream.of(Schemas.DEFINITIONS))
                        .map(Schemas::fileName)
                        .toList());
        assertThat(ApprovedFiles.names())
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().map(type -> type + ".json").toList());
    }

    @Test
    void thePublicEventHoldsNothingBeyondItsSchema() {
        JsonNode published = JSON.readTree(WireJson.MAPPER.writeValueAsBytes(SampleEvents.published()));

        ApprovedFiles.assertApproved(ApprovedFiles.event(Schemas.PUBLIC), published.toPrettyString() + "\n");
        assertThat(Schemas.strictErrors(Schemas.PUBLIC, published)).isEmpty();
    }

    private static JsonNode tree(EventType type) {
        return JSON.readTree(CaseEventCodec.data(SampleEvents.of(type)));
    }

    private static JsonNode approved(String name) {
        return JSON.readTree(ApprovedFiles.read(ApprovedFiles.event(name)));
    }

    private static CaseEvent parsed(EventType type, JsonNode data) {
        Envelope envelope = new Envelope(
                SampleEvents.CASE,
                1,
                1,
                SampleEvents.CASE,
                type.wireName(),
                "/intake-service",
                Instant.parse("2026-03-05T03:00:00Z"),
                null);
        return CaseEventCodec.received(envelope, data.toString().getBytes(StandardCharsets.UTF_8))
                .event()
                .orElseThrow();
    }
}
