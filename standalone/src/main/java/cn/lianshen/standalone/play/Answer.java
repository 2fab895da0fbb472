package cn.lianshen.standalone.play;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param body as JSON; missing node if there is none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The body of an answer that went well. */
    public JsonNode expect(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(status, expected, body.toString());
        }
        return body;
    }

    /** Something else came back than what the play goes on with. */
    public static final class UnexpectedAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(int status, int expected, String body) {
            super("answer: " + status + " (expected: " + expected + "): " + body);
        }
    }
}
