package cn.lianshen.standalone.platform;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The smallest server a platform can be made of. It answers with the property {@code dummy.word}, halts when it is asked for {@code
 * /halt}, and with the property {@code dummy.gate} it starts only when that file is there.
 */
public final class DummyServer {

    private DummyServer() {}

    public static void main(String[] args) throws Exception {
        var gate = System.getProperty("dummy.gate");
        while (gate != null && Files.notExists(Path.of(gate))) {
            Thread.sleep(20);
        }
        start(Integer.parseInt(args[0]));
    }

    static AutoCloseable start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        var word = System.getProperty("dummy.word", "usual").getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/halt")) {
                Runtime.getRuntime().halt(137);
            }
            exchange.sendResponseHeaders(200, word.length);
            exchange.getResponseBody().write(word);
            exchange.close();
        });
        server.start();
        return () -> server.stop(0);
    }

    static Part part(String name, Layer layer, Port port, Ports ports, String... after) {
        int number = ports.of(port);
        var server =
                new Server(() -> start(number), DummyServer.class, List.of(Integer.toString(number)), Map.of(), 32);
        var probe = new Probe.Healthy(URI.create("http://127.0.0.1:" + number + "/"));
        return Part.embedded(name, layer, Set.of(after), List.of(port), server, probe);
    }
}
