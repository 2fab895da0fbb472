package cn.lianshen.benchmarks.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A joint scheme in which a number of departments review side by side, none waiting for another. Its matters are those of the shipped
 * catalogue, one a department, those of {@code SOC-HZ-S1} first. There is no way to publish a scheme over HTTP, so that it is put among the published
 * versions in the store.
 *
 * @param code {@code BENCH-} and the number of departments
 * @param text as in the catalogue
 */
public record BenchmarkScheme(String code, String text) {

    private static final String CATALOGUE = "/catalogue/schemes.json";
    private static final String MODEL = "SOC-HZ-S1";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** {@return the code of the scheme with so many departments} */
    public static String code(int departments) {
        return "BENCH-" + departments;
    }

    /**
     * The scheme for so many departments.
     *
     * @throws IllegalArgumentException when the catalogue has matters of fewer
     */
    static BenchmarkScheme of(int departments) {
        JsonNode catalogue = catalogue();
        ObjectNode scheme = JSON.createObjectNode();
        ArrayNode matters = scheme.arrayNode();
        Set<String> taken = new HashSet<>();
        addMatters(schemes(catalogue, true), departments, taken, matters);
        addMatters(schemes(catalogue, false), departments, taken, matters);
        if (matters.size() < departments) {
            throw new IllegalArgumentException(
                    "departments: " + departments + " (expected: 1 to " + matters.size() + ")");
        }
        schemes(catalogue, true).forEach(model -> scheme.setAll((ObjectNode) model));
        scheme.put("code", code(departments))
                .put("zh", "基准·" + departments + " 个部门并联")
                .put("en", "Benchmark");
        scheme.set("formFields", scheme.arrayNode());
        scheme.set("matters", matters);
        return new BenchmarkScheme(code(departments), JSON.writeValueAsString(scheme));
    }

    private static void addMatters(Iterable<JsonNode> schemes, int wanted, Set<String> taken, ArrayNode matters) {
        for (JsonNode scheme : schemes) {
            for (JsonNode matter : scheme.path("matters")) {
                if (matters.size() < wanted
                        && taken.add(matter.path("department").asString())) {
                    ObjectNode alone = (ObjectNode) matter.deepCopy();
                    alone.set("dependsOn", alone.arrayNode());
                    alone.putNull("condition");
                    matters.add(alone);
                }
            }
        }
    }

    private static Iterable<JsonNode> schemes(JsonNode catalogue, boolean model) {
        return catalogue
                .path("schemes")
                .valueStream()
                .filter(scheme -> scheme.path("code").asString().equals(MODEL) == model)
                .toList();
    }

    private static JsonNode catalogue() {
        try (InputStream in = BenchmarkScheme.class.getResourceAsStream(CATALOGUE)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue " + CATALOGUE + " is missing");
            }
            return JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it among the published versions. */
    void publish(String mongodb) {
        try (MongoClient client = MongoClients.create(mongodb)) {
            Document published = new Document("_id", code + ":1")
                    .append("code", code)
                    .append("version", 1)
                    .append("text", text)
                    .append("publishedAt", Date.from(Instant.now()));
            client.getDatabase("lianshen-intake")
                    .getCollection("schemes")
                    .replaceOne(Filters.eq("_id", published.get("_id")), published, new ReplaceOptions().upsert(true));
        }
    }
}
