package cn.lianshen.kit.web;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the same JSON always the same way, so that white space and the order of fields do not make it another body. */
final class CanonicalJson {

    private final JsonMapper sorted;

    CanonicalJson(JsonMapper strict) {
        sorted = strict.rebuild()
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** The canonical form; what is not JSON is answered as it came, since whoever reads its fields will refuse it. */
    byte[] of(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        try {
            return sorted.writeValueAsBytes(sorted.readTree(body));
        } catch (JacksonException notJson) {
            return body;
        }
    }
}
