package cn.lianshen.chaos.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One link: listens on a port of the loopback address and passes every connection on to its target, as its {@link Mode} says. */
public final class Proxy implements AutoCloseable {

    private static final int CONNECT_MS = 5_000;
    private static final Mode PASS = new Mode.Pass();

    private final String name;
    private final InetSocketAddress target;
    private final Weather weather = new Weather(PASS);
    private final AtomicLong swallowed = new AtomicLong();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Doorway doorway;

    private Proxy(String name, InetSocketAddress target) throws IOException {
        this.name = name;
        this.target = target;
        this.doorway = Doorway.open("proxy " + name, this::take);
    }

    /**
     * Opens a link.
     *
     * @param name for journals
     * @param target the port it leads to
     * @throws IOException when no port is left
     */
    public static Proxy open(String name, int target) throws IOException {
        return new Proxy(name, new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), target));
    }

    /** {@return the name of the link} */
    public String name() {
        return name;
    }

    /** {@return the port it listens on} */
    public int port() {
        return doorway.port();
    }

    /** {@return responses dropped so far} */
    public long swallowed() {
        return swallowed.get();
    }

    /** Changes what the link does from now on. */
    public synchronized void set(Mode mode) throws IOException {
        weather.change(mode);
        if (mode instanceof Mode.Cut) {
            doorway.close();
            connections.forEach(Connection::close);
            return;
        }
        doorway.open();
    }

    /** Ends all open connections with a reset; new ones are welcome. */
    public void reset() {
        connections.forEach(Connection::reset);
    }

    @Override
    public void close() throws IOException {
        set(new Mode.Cut());
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
