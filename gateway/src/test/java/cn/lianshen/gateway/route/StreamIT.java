package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.gateway.RunningGateway;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamIT {

    private static final Duration LONGER_THAN_A_READ = Duration.ofMillis(900);

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean left = new AtomicBoolean();
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = RunningGateway.with("lianshen.gateway.limits.read=300ms", "lianshen.gateway.limits.silence=20s");
        gateway.notification.answering(this::stream);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void handsEveryEventOverWhenItComesAndOutlastsEveryReadLimit() throws Exception {
        try (BufferedReader stream = open("41")) {
            assertThat(gateway.notification.lastAsked().header("Last-Event-ID")).isEqualTo("41");
            events.add("id: 42\n\n");
            assertThat(stream.readLine()).isEqualTo("id: 42");
            assertThat(stream.readLine()).isEmpty();
            await().pollDelay(LONGER_THAN_A_READ).until(() -> true);
            events.add("data: {\"type\":\"决定\"}\n\n");
            assertThat(stream.readLine()).isEqualTo("data: {\"type\":\"决定\"}");
        }
    }

    @Test
    void leavesTheServiceWhenTheReaderHasLeft() throws Exception {
        BufferedReader stream = open("0");
        events.add("id: 1\n\n");
        stream.readLine();

        stream.close();

        await().until(() -> {
            events.add(":ping\n\n");
            return left.get();
        });
    }

    private BufferedReader open(String lastEvent) throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<InputStream> answer = client.send(
                gateway.request("/api/events/stream")
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", lastEvent)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        try (var body = exchange.getResponseBody()) {
            while (true) {
                String event = events.take();
                body.write(event.getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (IOException gone) {
            left.set(true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
