package cn.lianshen.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The AsyncAPI 3 description of both topics, put together from the event types, their schemas and the approved files. */
final class AsyncApiDocument {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String HEADERS = "cloudEventHeaders";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final ObjectNode root = JSON.createObjectNode();

    private AsyncApiDocument() {}

    static JsonNode tree() {
        AsyncApiDocument document = new AsyncApiDocument();
        document.root.put("asyncapi", "3.0.0");
        document.info();
        document.root.put("defaultContentType", "application/json");
        document.channels();
        document.operations();
        document.components();
        return document.root;
    }

    static String yaml() {
        return YAML.writeValueAsString(tree());
    }

    private void info() {
        root.putObject("info")
                .put("title", "Lianshen events")
                .put("version", "1.0.0")
                .put("description", """
                        What happens to joint applications, as CloudEvents 1.0 on Kafka in binary mode. The key of every \
                        record is the application id, so one case is in one partition and in one order. Delivery is at \
                        least once: use ce_id to drop repetitions and ce_sequence to order the events of one aggregate. \
                        Fields may be added within a version; ignore those you do not know.""");
    }

    private void channels() {
        ObjectNode channels = root.putObject("channels");
        channel(
                channels,
                "caseEvents",
                Topics.CASE_EVENTS,
                "Every fact about every case, with personal data; for the platform's own services only.",
                Arrays.stream(EventType.values()).map(EventType::wireName).toList());
        channel(
                channels,
                "publicEvents",
                Topics.PUBLIC_EVENTS,
                "The same facts in the same order without personal data; for other systems.",
                List.of(Schemas.PUBLIC));
    }

    private static void channel(
            ObjectNode channels, String name, String topic, String description, List<String> messages) {
        ObjectNode channel = channels.putObject(name);
        channel.put("address", topic).put("description", description);
        ObjectNode references = channel.putObject("messages");
        messages.forEach(message -> references.putObject(message).put("$ref", "#/components/messages/" + message));
        channel.putObject("bindings").putObject("kafka").put("topic", topic).put("bindingVersion", "0.5.0");
    }

    private void operations() {
        ObjectNode operations = root.putObject("operations");
        operation(operations, "sayCaseEvent", "caseEvents", "Intake-service and approval-service say what happened.");
        operation(
                operations, "publishCaseEvent", "publicEvents", "Notification-service publishes what others may know.");
    }

    private static void operation(ObjectNode operations, String name, String channel, String summary) {
        ObjectNode operation = operations.putObject(name);
        operation.put("action", "send").put("summary", summary);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private void components() {
        ObjectNode components = root.putObject("components");
        ObjectNode messages = components.putObject("messages");
        Stream.concat(Arrays.stream(EventType.values()).map(EventType::wireName), Stream.of(Schemas.PUBLIC))
                .forEach(name -> messages.set(name, message(name)));
        ObjectNode schemas = components.putObject("schemas");
        schemas.set(HEADERS, CloudEventHeaders.schema());
        messages.propertyStream().forEach(message -> schemas.set(message.getKey(), inlined(schema(message.getKey()))));
        Schemas.read(Schemas.DEFINITIONS)
                .path("$defs")
                .propertyStream()
                .forEach(definition -> schemas.set(definition.getKey(), inlined(definition.getValue())));
    }

    private static ObjectNode message(String name) {
        JsonNode schema = schema(name);
        JsonNode example = JSON.readTree(ApprovedFiles.read(ApprovedFiles.event(name)));
        ObjectNode message = JSON.createObjectNode()
                .put("name", name)
                .put("title", schema.path("title").asString())
                .put("summary", schema.path("description").asString())
                .put("contentType", "application/json");
        message.putObject("headers").put("$ref", SCHEMAS + HEADERS);
        message.putObject("payload").put("$ref", SCHEMAS + name);
        ObjectNode key = message.putObject("bindings").putObject("kafka").putObject("key");
        key.put("$ref", SCHEMAS + "applicationId");
        ArrayNode examples = message.putArray("examples");
        ObjectNode shown = examples.addObject();
        shown.set("headers", CloudEventHeaders.example(name, example));
        shown.set("payload", example);
        return message;
    }

    private static JsonNode schema(String name) {
        return Schemas.read(name);
    }

    /** References between files become references within the document. */
    private static JsonNode inlined(JsonNode schema) {
        String text = schema.toString()
                .replace(Schemas.fileName(Schemas.DEFINITIONS) + "#/$defs/", SCHEMAS)
                .replace("\"#/$defs/", "\"" + SCHEMAS);
        ObjectNode inlined = (ObjectNode) JSON.readTree(text);
        inlined.remove(List.of("$schema", "$id"));
        return inlined;
    }

    static Map<String, Object> parsed(String yaml) {
        return YAML.readerForMapOf(Object.class).readValue(yaml);
    }
}
