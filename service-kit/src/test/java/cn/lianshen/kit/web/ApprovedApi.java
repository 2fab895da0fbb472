package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the API description of a running service with the approved one in {@code docs/api/<service>.openapi.json}, so
 * that no change of the HTTP interface goes unread. With {@code -Dapprove=true} the file is rewritten instead.
 */
public final class ApprovedApi {

    private static final JsonMapper STABLE = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private ApprovedApi() {}

    /** Checks the service that listens on this local port. */
    public static void assertUnchanged(String service, int port) {
        check(described(port), repository().resolve("docs/api").resolve(service + ".openapi.json"));
    }

    static void check(String described, Path approved) {
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(approved.getParent());
                Files.writeString(approved, described);
            }
            assertThat(approved)
                    .as("run once with -Dapprove=true and read the difference")
                    .exists();
            assertThat(described)
                    .as("%s (rewrite it with -Dapprove=true and read the difference)", approved.getFileName())
                    .isEqualTo(Files.readString(approved));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String described(int port) {
        JsonNode api = Http.on(port).get("/v3/api-docs").inEnglish().send().body();
        assertThat(api.path("openapi").asString("")).as("/v3/api-docs").startsWith("3.");
        return STABLE.writeValueAsString(api) + "\n";
    }

    /** The folder that holds the Maven wrapper, upwards from where the tests run. */
    private static Path repository() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("mvnw: not found above the working directory (expected: at the root)");
    }
}
