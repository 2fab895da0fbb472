package cn.lianshen.benchmarks.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads answers one after the other from one stream. */
final class ReplyReader {

    private static final int BUFFER = 32 * 1024;
    private static final int HEX = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private boolean closes;

    ReplyReader(InputStream in) {
        this.in = in;
    }

    /** Whether the server ends the connection after the answer read last. */
    boolean closes() {
        return closes;
    }

    Reply read() throws IOException {
        String status = line();
        int code = Integer.parseInt(status.substring(9, 12));
        long length = -1;
        boolean chunked = false;
        closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).trim();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> closes = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        return new Reply(code, chunked ? chunks() : body(code, length));
    }

    private byte[] body(int code, long length) throws IOException {
        if (code == 204 || code == 304) {
            return new byte[0];
        }
        if (length < 0) {
            throw new IOException("answer " + code + " has neither a length nor chunks");
        }
        return bytes((int) length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line();
            int semicolon = size.indexOf(';');
            int length = Integer.parseInt(semicolon < 0 ? size : size.substring(0, semicolon), HEX);
            body.writeBytes(bytes(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int filled = Math.min(length, end - next);
        System.arraycopy(buffer, next, bytes, 0, filled);
        next += filled;
        if (in.readNBytes(bytes, filled, length - filled) < length - filled) {
            throw new EOFException("answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder rest = new StringBuilder();
        while (true) {
            for (int at = next; at < end; at++) {
                if (buffer[at] == '\n') {
                    rest.append(text(next, at));
                    next = at + 1;
                    return rest.toString().stripTrailing();
                }
            }
            rest.append(text(next, end));
            fill();
        }
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
            throw new EOFException("connection ended");
        }
    }
}
