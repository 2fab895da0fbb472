package cn.lianshen.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final String LONG = "并联审批".repeat(20_000);

    private final AtomicReference<String> seen = new AtomicReference<>("");
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        answer("/chunked", 200, LONG, 0);
        answer("/sized", 201, "short", 5);
        answer("/empty", 204, "", -1);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(String path, int status, String body, long length) {
        server.createContext(path, exchange -> {
            seen.set(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersOfEveryShapeOverOneConnection() throws IOException {
        try (Connection connection = new Connection(address)) {
            for (int round = 0; round < 3; round++) {
                Reply chunked = connection.send(Request.get("/chunked", "Bearer x"));
                Reply sized = connection.send(Request.get("/sized", "Bearer x"));
                Reply empty = connection.send(Request.get("/empty", "Bearer x"));

                assertThat(new String(chunked.body(), StandardCharsets.UTF_8)).isEqualTo(LONG);
                assertThat(sized.status()).isEqualTo(201);
                assertThat(sized.body()).asString().isEqualTo("short");
                assertThat(empty.status()).isEqualTo(204);
            }
        }
    }

    @Test
    void sendsCommandsWithTheirKeyAndBody() throws IOException {
        try (Connection connection = new Connection(address)) {
            byte[] body = "{\"结论\":1}".getBytes(StandardCharsets.UTF_8);

            connection.send(Request.command("PUT", "/sized", "Bearer x", body, "key-1"));

            assertThat(seen.get()).isEqualTo("PUT key-1 {\"结论\":1}");
        }
    }

    @Test
    void connectsAgainWhenTheServerHasGivenUpTheConnection() throws IOException {
        try (Connection connection = new Connection(address)) {
            connection.send(Request.get("/sized", "Bearer x"));
            int port = server.getAddress().getPort();
            server.stop(0);
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            answer("/sized", 200, "again", 5);
            server.start();

            assertThat(connection.send(Request.get("/sized", "Bearer x")).body())
                    .asString()
                    .isEqualTo("again");
        }
    }

    @Test
    void saysSoWhenNobodyAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> new Connection(address).send(Request.get("/sized", "Bearer x")))
                .isInstanceOf(IOException.class);
    }
}
