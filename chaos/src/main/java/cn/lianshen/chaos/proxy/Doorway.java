package cn.lianshen.chaos.proxy;

import cn.lianshen.standalone.platform.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A port of the loopback address that can be closed and opened again; no outgoing connection takes it meanwhile. */
public final class Doorway implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final String name;
    private final int port;
    private final Consumer<Socket> guests;
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

    private Doorway(String name, int port, Consumer<Socket> guests) {
        this.name = name;
        this.port = port;
        this.guests = guests;
    }

    /**
     * Opens one on a free port.
     *
     * @param name of the thread that waits for connections
     * @param guests takes each connection and returns at once
     * @throws IOException when no port is left
     */
    public static Doorway open(String name, Consumer<Socket> guests) throws IOException {
        var doorway = new Doorway(name, Ports.freeNumber(), guests);
        doorway.open();
        return doorway;
    }

    /** {@return the port it listens on, closed or not} */
    public int port() {
        return port;
    }

    /** Takes connections from now on. */
    public synchronized void open() throws IOException {
        if (listening != null) {
            return;
        }
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
        listening = new Listening(socket, Thread.ofVirtual().name(name).start(() -> accept(socket)));
    }

    private void accept(ServerSocket socket) {
        while (true) {
            try {
                guests.accept(socket.accept());
            } catch (IOException _) {
                return;
            }
        }
    }

    /** Refuses connections as soon as it returns; those that were taken go on. */
    @Override
    public synchronized void close() throws IOException {
        if (listening != null) {
            listening.end();
            listening = null;
        }
    }
}
