package cn.lianshen.notification.web;

import cn.lianshen.notification.RunningNotification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream line by line over a plain socket, so that a test can also stop reading; in HTTP 1.0, which has no chunks. */
final class SseReader implements AutoCloseable {

    private final Socket socket;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private SseReader(Socket socket) {
        this.socket = socket;
    }

    /** Opens a stream and reads everything that comes. */
    static SseReader open(String token, String query, String lastEventId) {
        SseReader reader = openUnread(token, query, lastEventId);
        Thread.ofVirtual().start(reader::readAll);
        return reader;
    }

    /** Opens a stream and reads nothing. */
    static SseReader openUnread(String token, String query, String lastEventId) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RunningNotification.port()));
            OutputStream out = socket.getOutputStream();
            String last = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
            out.write(("GET /api/events/stream" + query + " HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                            + token + "\r\nAccept: text/event-stream\r\n" + last + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new SseReader(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("closed");
        }
    }

    /** What follows this word on its lines. */
    List<String> all(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
