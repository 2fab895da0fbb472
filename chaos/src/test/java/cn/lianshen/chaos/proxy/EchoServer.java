package cn.lianshen.chaos.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Sends back what it receives and remembers it. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    EchoServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    private void accept() {
        try {
            while (true) {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> echo(caller));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void echo(Socket caller) {
        try (caller) {
            var in = caller.getInputStream();
            var out = caller.getOutputStream();
            var piece = new byte[8_000];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                synchronized (heard) {
                    heard.write(piece, 0, n);
                }
                out.write(piece, 0, n);
            }
        } catch (IOException _) {
            // The caller has gone.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
