package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param status 0 without an answer
 * @param body missing node if there is none
 */
record Reply(int status, JsonNode body) {

    private static final List<String> KEPT =
            List.of(Words.ID, Words.NUMBER, Words.STATE, Words.DECISION_NO, Words.CONCLUSION, Words.CODE);

    static final Reply NONE = new Reply(0, MissingNode.getInstance());

    Answer answer() {
        return switch (status / 100) {
            case 2 -> Answer.DONE;
            case 4 -> Answer.REFUSED;
            default -> Answer.UNKNOWN;
        };
    }

    boolean isDone() {
        return answer() == Answer.DONE;
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    /** The code of a problem, such as {@code ALREADY_DECIDED}; empty if this is no problem. */
    String problem() {
        return text(Words.CODE);
    }

    /** What the history keeps of an answer about one thing. */
    Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        KEPT.stream().filter(field -> body.path(field).isValueNode()).forEach(field -> told.put(field, text(field)));
        var review = body.path("review");
        if (review.isObject()) {
            told.put(Words.STATE, review.path("state").asString(""));
            told.put(Words.DECISION_NO, Integer.toString(body.path("decisions").size()));
        }
        return told;
    }

    /** What the history keeps of a list. */
    Map<String, String> seen() {
        return body.path("items").isArray() ? Map.of(Words.SEEN, ids()) : told();
    }

    private String ids() {
        return StreamSupport.stream(body.path("items").spliterator(), false)
                .map(item -> item.path("id").asString(""))
                .collect(Collectors.joining(" "));
    }
}
