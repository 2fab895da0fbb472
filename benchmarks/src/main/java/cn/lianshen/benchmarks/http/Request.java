package cn.lianshen.benchmarks.http;

import java.nio.charset.StandardCharsets;

/**
 * What is asked.
 *
 * @param path with the query
 * @param authorization value of that header
 * @param body JSON; empty for a read
 * @param key of the command; empty for a read
 */
public record Request(String method, String path, String authorization, byte[] body, String key) {

    private static final byte[] NOTHING = {};

    /** Reads. */
    public static Request get(String path, String authorization) {
        return new Request("GET", path, authorization, NOTHING, "");
    }

    /** Commands, once for a key. */
    public static Request command(String method, String path, String authorization, byte[] body, String key) {
        return new Request(method, path, authorization, body, key);
    }

    /** The bytes before the body. */
    byte[] head(String host) {
        StringBuilder head = new StringBuilder(1200)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nAccept: application/json\r\nAuthorization: ")
                .append(authorization)
                .append("\r\n");
        if (!key.isEmpty()) {
            head.append("Idempotency-Key: ")
                    .append(key)
                    .append("\r\nContent-Type: application/json\r\nContent-Length: ");
            head.append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
