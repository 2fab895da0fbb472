package cn.lianshen.deploy.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file as the engine reads it: anchors and merges resolved. */
record Compose(Map<String, Object> file) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static Compose read() {
        try {
            return new Compose(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(ROOT.resolve("docker-compose.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        section("services").forEach((name, description) -> containers.add(new Container(name, map(description))));
        return containers;
    }

    Map<String, Object> section(String name) {
        return map(file.getOrDefault(name, Map.of()));
    }

    /** One container to be. */
    record Container(String name, Map<String, Object> description) {

        boolean has(String key) {
            return description.containsKey(key);
        }

        String text(String key) {
            return String.valueOf(description.getOrDefault(key, ""));
        }

        List<String> list(String key) {
            return description.getOrDefault(key, List.of()) instanceof List<?> values
                    ? values.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, Object> section(String key) {
            return map(description.getOrDefault(key, Map.of()));
        }

        /** Runs once and ends. */
        boolean isJob() {
            return text("restart").startsWith("on-failure");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, inner) -> map.put(String.valueOf(key), inner));
        }
        return map;
    }
}
