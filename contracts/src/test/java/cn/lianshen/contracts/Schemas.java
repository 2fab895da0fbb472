package cn.lianshen.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of the events, and what they say of a document. */
final class Schemas {

    static final String DEFINITIONS = "definitions";
    static final String PUBLIC = "public-case-event";
    private static final String ID = "https://lianshen.example/schema/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(iri -> text(iri.substring(ID.length()))));
    private static final SchemaRegistry STRICT = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(iri -> closed(text(iri.substring(ID.length())))));

    private Schemas() {}

    static String fileName(String name) {
        return name + ".schema.json";
    }

    static JsonNode read(String name) {
        return JsonMapper.shared().readTree(text(fileName(name)));
    }

    /** What a reader objects to. */
    static List<Error> errors(String name, JsonNode document) {
        return errors(REGISTRY, name, document);
    }

    /** What a producer must not write: also fields that no schema declares. */
    static List<Error> strictErrors(String name, JsonNode document) {
        return errors(STRICT, name, document);
    }

    private static List<Error> errors(SchemaRegistry registry, String name, JsonNode document) {
        return registry.getSchema(SchemaLocation.of(ID + fileName(name)))
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    static List<String> fileNames() {
        try (Stream<Path> files = Files.list(
                Path.of(Objects.requireNonNull(CaseEvent.class.getResource("schema/" + fileName(DEFINITIONS)))
                                .toURI())
                        .resolveSibling("."))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String closed(String schema) {
        JsonNode tree = JsonMapper.shared().readTree(schema);
        tree.findParents("properties").stream()
                .map(ObjectNode.class::cast)
                .filter(object -> object.path("additionalProperties").asBoolean(false))
                .forEach(object -> object.put("additionalProperties", false));
        return tree.toString();
    }

    private static String text(String fileName) {
        try (InputStream file = CaseEvent.class.getResourceAsStream("schema/" + fileName)) {
            return new String(Objects.requireNonNull(file, fileName).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
