package cn.lianshen.benchmarks.http;

import java.nio.charset.StandardCharsets;

/** What was answered. */
public record Reply(int status, byte[] body) {

    private static final int SHOWN = 300;

    /** The status and the beginning of the body, for people. */
    public String brief() {
        String text = new String(body, StandardCharsets.UTF_8);
        return status + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
