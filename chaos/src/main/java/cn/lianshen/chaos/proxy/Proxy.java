package cn.lianshen.chaos.proxy;

import cn.lianshen.standalone.platform.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One link: listens on a port of the loopback address and passes every connection on to its target, as its {@link Mode} says. */
public final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 200;
    private static final int CONNECT_MS = 5_000;
    private static final Mode PASS = new Mode.Pass();

    private final String name;
    private final InetSocketAddress target;
    private final int port;
    private final Weather weather = new Weather(PASS);
    private final AtomicLong swallowed = new AtomicLong();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private @Nullable Listening listening;

    /** A socket that takes connections, and the thread that waits for them. */
    private record Listening(ServerSocket socket, Thread acceptor) {

        /** The system takes connections until nobody waits for one any more. */
        void end() throws IOException {
            socket.close();
            try {
                acceptor.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Proxy(String name, InetSocketAddress target, ServerSocket socket) {
        this.name = name;
        this.target = target;
        this.port = socket.getLocalPort();
        this.listening = listenOn(socket);
    }

    /**
     * Opens a link on a port that no outgoing connection takes while the link is cut.
     *
     * @param name for journals
     * @param target the port it leads to
     * @throws IOException when no port is left
     */
    public static Proxy open(String name, int target) throws IOException {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        int port = Ports.freeNumbers().findFirst().orElseThrow(() -> new IOException("no port is left"));
        return new Proxy(name, new InetSocketAddress(loopback, target), new ServerSocket(port, BACKLOG, loopback));
    }

    /** {@return the name of the link} */
    public String name() {
        return name;
    }

    /** {@return the port it listens on} */
    public int port() {
        return port;
    }

    /** {@return responses dropped so far} */
    public long swallowed() {
        return swallowed.get();
    }

    /** Changes what the link does from now on. */
    public synchronized void set(Mode mode) throws IOException {
        weather.change(mode);
        if (mode instanceof Mode.Cut) {
            stopListening();
            connections.forEach(Connection::close);
            return;
        }
        if (listening == null) {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
            listening = listenOn(socket);
        }
    }

    /** Ends all open connections with a reset; new ones are welcome. */
    public void reset() {
        connections.forEach(Connection::reset);
    }

    @Override
    public synchronized void close() throws IOException {
        weather.change(new Mode.Cut());
        stopListening();
        connections.forEach(Connection::close);
    }

    private void stopListening() throws IOException {
        if (listening != null) {
            listening.end();
            listening = null;
        }
    }

    private Listening listenOn(ServerSocket socket) {
        var acceptor = Thread.ofVirtual().name("proxy " + name).start(() -> {
            while (true) {
                try {
                    take(socket.accept());
                } catch (IOException _) {
                    return;
                }
            }
        });
        return new Listening(socket, acceptor);
    }

    /** Known before anything else happens, so that a cut ends it too. */
    private void take(Socket caller) {
        var called = new Socket();
        var connection = new Connection(caller, called, weather, swallowed);
        connections.add(connection);
        Thread.ofVirtual().start(() -> passOn(connection, called));
    }

    /** Whoever cannot be passed on is reset, as a dead target would do it. */
    private void passOn(Connection connection, Socket called) {
        try {
            called.connect(target, CONNECT_MS);
            connection.pump();
        } catch (IOException _) {
            connection.reset();
        } finally {
            connections.remove(connection);
        }
    }
}
