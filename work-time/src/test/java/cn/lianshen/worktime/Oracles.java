package cn.lianshen.worktime;

import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published figures and worked examples that this library must reproduce. */
public final class Oracles {

    private static final JsonNode FILE = read();

    private Oracles() {}

    public static JsonNode of(String section) {
        return Objects.requireNonNull(FILE.get(section), section);
    }

    private static JsonNode read() {
        InputStream file = Objects.requireNonNull(Oracles.class.getResourceAsStream("oracles.json"));
        return JsonMapper.shared().readTree(file);
    }
}
