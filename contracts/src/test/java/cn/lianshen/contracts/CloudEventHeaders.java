package cn.lianshen.contracts;

import io.cloudevents.kafka.CloudEventSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The headers of a record: CloudEvents attributes in binary mode. The example is what the codec really writes. */
final class CloudEventHeaders {

    private static final Map<String, String> DESCRIPTIONS = new TreeMap<>(Map.of(
            "ce_specversion", "CloudEvents version, always 1.0.",
            "ce_id", "Aggregate, epoch and sequence; the same for every repetition.",
            "ce_type", "What happened: lianshen.<aggregate>.<fact>.v<n>.",
            "ce_source", "The service that said it.",
            "ce_subject", "The application id.",
            "ce_time", "When it was said, UTC.",
            "ce_aggregate",
                    "Id of the aggregate: the application id, or application id and matter with a colon between them.",
            "ce_epoch", "Generation of the aggregate, from 1; raised when a restored backup rewinds its sequence.",
            "ce_sequence", "Position among the aggregate's events, from 1, without gaps.",
            "ce_traceparent", "W3C trace context of the command that caused it; absent if there was none."));

    private CloudEventHeaders() {}

    static JsonNode schema() {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.put("type", "object").put("description", "CloudEvents 1.0 attributes, Kafka binary mode.");
        ObjectNode properties = schema.putObject("properties");
        DESCRIPTIONS.forEach((name, description) ->
                properties.putObject(name).put("type", "string").put("description", description));
        properties
                .putObject("content-type")
                .put("type", "string")
                .put("description", "Media type of the data.")
                .put("const", "application/json");
        var required = schema.putArray("required");
        DESCRIPTIONS.keySet().stream()
                .filter(name -> !name.equals("ce_traceparent"))
                .forEach(required::add);
        required.add("content-type");
        return schema;
    }

    static JsonNode example(String name, JsonNode data) {
        RecordHeaders headers = new RecordHeaders();
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            serializer.serialize(
                    Topics.CASE_EVENTS,
                    headers,
                    CaseEventCodec.cloudEvent(
                            envelope(name, data), data.toString().getBytes(StandardCharsets.UTF_8)));
        }
        Map<String, String> sorted = new TreeMap<>();
        headers.forEach(header -> sorted.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        ObjectNode example = JsonMapper.shared().createObjectNode();
        sorted.forEach(example::put);
        return example;
    }

    private static Envelope envelope(String name, JsonNode data) {
        boolean ofReview = data.has("matter") && !name.startsWith("lianshen.application.");
        return new Envelope(
                SampleEvents.CASE + (ofReview ? ":" + data.path("matter").asString() : ""),
                1,
                3,
                SampleEvents.CASE,
                data.path("type").asString(name),
                source(name),
                Instant.parse(data.path("at").asString()),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    private static String source(String name) {
        if (name.equals(Schemas.PUBLIC)) {
            return "/notification-service";
        }
        return name.startsWith("lianshen.review.") ? "/approval-service" : "/intake-service";
    }
}
