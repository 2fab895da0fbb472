package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Passes on what comes in at a free port, and counts the bytes that come back. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private final AtomicLong passed = new AtomicLong();

    Forwarder(int exit) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        this.exit = exit;
        Thread.ofVirtual().start(this::accept);
    }

    Link link(String from, String to) {
        return new Link(from, to, entrance.getLocalPort(), exit);
    }

    long passed() {
        return passed.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var inside = entrance.accept();
                var outside = new Socket(InetAddress.ofLiteral("127.0.0.1"), exit);
                Thread.ofVirtual().start(() -> pass(inside, outside, new AtomicLong()));
                Thread.ofVirtual().start(() -> pass(outside, inside, passed));
            } catch (IOException _) {
                // Nobody listens behind it; whoever came in tries again.
            }
        }
    }

    private static void pass(Socket from, Socket to, AtomicLong count) {
        var buffer = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
                count.addAndGet(read);
            }
        } catch (IOException _) {
            // One side has ended, and so does the other.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
