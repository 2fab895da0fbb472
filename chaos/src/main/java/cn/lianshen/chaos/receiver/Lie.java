package cn.lianshen.chaos.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/** What a lying endpoint answers. */
enum Lie {
    BROKEN(500, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    BUSY(429, "HTTP/1.1 429 Later\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    MOVED(302, "HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    ENDLESS(200, "HTTP/1.1 200 OK\r\nContent-Length: 8388608\r\nConnection: close\r\n\r\n"),
    CUT_OFF(200, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nonly this"),
    SILENT(0, "");

    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 128;

    private final int status;
    private final String text;

    Lie(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    /** Whoever posts hangs up in the middle of an endless body. */
    void tell(OutputStream out) throws IOException {
        out.write(text.getBytes(US_ASCII));
        for (int i = 0; this == ENDLESS && i < PIECES; i++) {
            out.write(new byte[PIECE]);
        }
    }
}
