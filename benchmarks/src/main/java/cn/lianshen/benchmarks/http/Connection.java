package cn.lianshen.benchmarks.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection of one worker; opened when needed, opened again when the server ended it. */
public final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final URI server;
    private @Nullable Open open;

    /** To an {@code http} or {@code https} address; nothing is opened yet. */
    public Connection(URI server) {
        this.server = server;
    }

    private record Open(Socket socket, OutputStream out, ReplyReader replies) {}

    /**
     * Sends and waits for the answer. A connection the server has given up meanwhile is replaced once; commands carry a key, so that
     * sending again does no harm.
     */
    public Reply send(Request request) throws IOException {
        boolean fresh = open == null;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw e;
            }
            return exchange(request);
        }
    }

    private Reply exchange(Request request) throws IOException {
        Open current = open == null ? connect() : open;
        open = current;
        byte[] head = request.head(server.getRawAuthority());
        byte[] whole = new byte[head.length + request.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
        current.out().write(whole);
        Reply reply = current.replies().read();
        if (current.replies().closes()) {
            close();
        }
        return reply;
    }

    private Open connect() throws IOException {
        boolean secure = "https".equals(server.getScheme());
        int port = server.getPort() >= 0 ? server.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        Socket socket = secure ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(server.getHost(), port), (int) PATIENCE.toMillis());
            return new Open(socket, socket.getOutputStream(), new ReplyReader(socket.getInputStream()));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void close() {
        Open current = open;
        open = null;
        if (current != null) {
            try {
                current.socket().close();
            } catch (IOException _) {
                // It is given up anyway.
            }
        }
    }
}
