package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.contracts.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody wants.
 *
 * @param subject the application or review, empty when it is not known yet
 * @param body becomes JSON; ignored for a read
 * @param asked what the history keeps of the body
 */
record Request(
        Operation operation, String subject, String method, String path, Object body, Map<String, String> asked) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Request {
        asked = Map.copyOf(asked);
    }

    static Request put(Operation operation, String subject, String path, Object body) {
        return new Request(operation, subject, "PUT", path, body, Map.of());
    }

    static Request post(Operation operation, String path, Object body) {
        return new Request(operation, "", "POST", path, body, Map.of());
    }

    static Request delete(Operation operation, String subject, String path) {
        return new Request(operation, subject, "DELETE", path, Map.of(), Map.of());
    }

    /** @param subject empty for a list */
    static Request get(String subject, String path) {
        return new Request(Operation.READ, subject, "GET", path, Map.of(), Map.of());
    }

    Request noting(String name, Object value) {
        var more = new LinkedHashMap<>(asked);
        more.put(name, String.valueOf(value));
        return new Request(operation, subject, method, path, body, more);
    }

    /** What is sent. */
    String json() {
        return JSON.writeValueAsString(body);
    }

    /** The same, recognisable when it is repeated. */
    Request withDigest() {
        return noting(Words.BODY, Sha256.hex(method + " " + path + "\n" + json()));
    }

    /** A command, or a read that names what it is about. */
    boolean isAboutOne() {
        return !isRead() || !subject.isEmpty();
    }

    boolean isRead() {
        return method.equals("GET");
    }
}
