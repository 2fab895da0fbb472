package cn.lianshen.standalone.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A department that reviews, as the catalogue of the intake service names it.
 *
 * @param code upper case letters
 * @param zh Chinese name
 */
public record Department(String code, String zh) {

    private static final String CATALOGUE = "catalogue/schemes.json";

    /** {@return the departments of the catalogue on the class path, in its order; accounts are made for exactly these} */
    public static List<Department> ofCatalogue() {
        try (var in = new ClassPathResource(CATALOGUE).getInputStream()) {
            return new JsonMapper()
                    .readTree(in)
                    .path("departments")
                    .valueStream()
                    .map(node -> new Department(
                            node.path("code").asString(), node.path("zh").asString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue " + CATALOGUE + " is missing or unreadable", e);
        }
    }
}
