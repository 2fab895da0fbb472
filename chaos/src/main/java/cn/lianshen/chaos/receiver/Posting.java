package cn.lianshen.chaos.receiver;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request as it came over the wire; just enough HTTP/1.1 for a POST with a known length. */
record Posting(Map<String, String> headers, String body) {

    private static final int LONGEST_LINE = 16 * 1024;

    static Posting read(InputStream from) throws IOException {
        var in = new BufferedInputStream(from);
        line(in);
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("body: " + body.length + " bytes (expected: " + length + ")");
        }
        return new Posting(headers, new String(body, StandardCharsets.UTF_8));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("line: cut off (expected: an end)");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
