package cn.lianshen.gateway.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Answers every request with a worklist page of 20 kB or, to a decision, with one line. */
final class EchoService {

    private EchoService() {}

    public static void main(String[] arguments) throws IOException {
        byte[] page = ("{\"items\":[" + "{\"id\":\"app-1:FGW-01\",\"projectName\":\"某某项目\"},".repeat(300) + "{}]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] line = "{\"state\":\"DECIDED\"}".getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = exchange.getRequestMethod().equals("GET") ? page : line;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
