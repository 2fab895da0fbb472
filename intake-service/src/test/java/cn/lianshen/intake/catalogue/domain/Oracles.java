package cn.lianshen.intake.catalogue.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of the shipped schemes that were computed by hand. */
final class Oracles {

    private static final JsonNode FILE =
            JsonMapper.shared().readTree(Objects.requireNonNull(Oracles.class.getResourceAsStream("oracles.json")));

    private Oracles() {}

    static Stream<JsonNode> schemeFigures() {
        return FILE.path("schemeFigures").valueStream();
    }

    static JsonNode behaviour(String id) {
        return FILE.path("schemeBehaviours")
                .valueStream()
                .filter(behaviour -> behaviour.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    static List<List<String>> lists(JsonNode array) {
        return array.valueStream().map(Oracles::texts).toList();
    }
}
