package cn.lianshen.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** A subscriber's endpoint for tests: one server, a path for each test, and what it answers to the n-th request on it. */
public final class Receiver {

    private static final Receiver SHARED = start();

    private final HttpServer server;
    private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** One request. */
    public record Call(String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Answers itself, for what a status cannot say. */
    public interface Behaviour {

        void answer(HttpExchange exchange, int number) throws IOException;
    }

    /** The one receiver of this virtual machine. */
    public static Receiver shared() {
        return SHARED;
    }

    private static Receiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new Receiver(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers a path with a status for each request, counted from 1. The URL of the path. */
    public String on(String path, IntUnaryOperator status) {
        return on(path, (exchange, number) -> exchange.sendResponseHeaders(status.applyAsInt(number), -1));
    }

    /** Answers a path in a way of its own. The URL of the path. */
    public String on(String path, Behaviour behaviour) {
        List<Call> made = calls.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>());
        server.createContext(path, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number;
            synchronized (made) {
                made.add(new Call(path, Map.copyOf(exchange.getRequestHeaders()), body));
                number = made.size();
            }
            behaviour.answer(exchange, number);
            exchange.close();
        });
        return "http://127.0.0.1:" + port() + path;
    }

    /** What came in on a path. */
    public List<Call> calls(String path) {
        return calls.getOrDefault(path, List.of());
    }
}
