package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubService;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of approval-service behind the gateway, one of which is in trouble. */
class InstancesIT {

    private final StubService first = StubService.start();
    private final StubService second = StubService.start();
    private final CountDownLatch end = new CountDownLatch(1);
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = RunningGateway.with(
                "lianshen.services.approval=" + first.address() + "," + second.address(),
                "lianshen.services.notification=" + first.address() + "," + second.address(),
                "lianshen.gateway.repeating.read-after=400ms",
                "lianshen.gateway.repeating.command-after=400ms",
                "lianshen.gateway.limits.read=2s",
                "lianshen.gateway.limits.command=2s",
                "lianshen.gateway.breaker.calls=6",
                "lianshen.gateway.breaker.rest=1s");
    }

    @AfterEach
    void stop() {
        end.countDown();
        gateway.close();
        first.close();
        second.close();
    }

    @Test
    void sharesTheRequests() throws Exception {
        for (int call = 0; call < 10; call++) {
            assertThat(read().statusCode()).isEqualTo(200);
        }

        assertThat(first.asked()).hasSize(5);
        assertThat(second.asked()).hasSize(5);
    }

    @Test
    void passesOverWhoRefusesTheConnectionWhateverIsAsked() throws Exception {
        first.close();

        for (int call = 0; call < 5; call++) {
            assertThat(read().statusCode()).isEqualTo(200);
            assertThat(commandWithoutKey().statusCode()).isEqualTo(200);
        }

        assertThat(second.asked()).hasSize(10);
    }

    @Test
    void asksWhoRefusedAgainOnceItIsBack() throws Exception {
        first.close();
        read();
        read();

        try (var back = StubService.startAt(first.port())) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                assertThat(read().statusCode()).isEqualTo(200);
                return !back.asked().isEmpty();
            });
        }
    }

    @Test
    void passesOverWhoRests() throws Exception {
        first.answering(exchange -> StubService.answer(exchange, 500, "application/problem+json", "{}"));
        for (int call = 0; call < 12; call++) {
            read();
        }
        int failed = first.asked().size();

        HttpResponse<String> answer = read();

        assertThat(failed).isEqualTo(6);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(first.asked()).hasSize(failed);
    }

    @Test
    void asksTheOtherWhenOneStandsStillAndKeepsAwayFromItForAWhile() throws Exception {
        first.answering(this::hang);

        for (int call = 0; call < 10; call++) {
            assertThat(read().statusCode()).isEqualTo(200);
        }

        assertThat(first.asked()).isNotEmpty();
        assertThat(first.asked().size()).isLessThan(5);
        assertThat(second.asked()).hasSize(10);
    }

    @Test
    void repeatsACommandUnderItsKey() throws Exception {
        first.answering(this::hang);

        assertThat(command().statusCode()).isEqualTo(200);
        assertThat(command().statusCode()).isEqualTo(200);

        assertThat(first.asked()).hasSize(1);
        assertThat(first.lastAsked().header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(second.asked())
                .hasSize(2)
                .allMatch(asked -> asked.header("Idempotency-Key").equals("k-1"));
        assertThat(first.lastAsked().header("Lianshen-Repeated")).isEmpty();
        assertThat(second.asked())
                .as("only the first command had been put to somebody else before")
                .extracting(asked -> asked.header("Lianshen-Repeated"))
                .containsExactly("true", "");
    }

    @Test
    void neverPutsACommandWithoutAKeyToTwo() throws Exception {
        first.answering(HttpExchange::close);
        second.answering(HttpExchange::close);

        HttpResponse<String> answer = commandWithoutKey();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("可能已被处理");
        assertThat(first.asked().size() + second.asked().size()).isEqualTo(1);
    }

    @Test
    void asksTheOtherWhenOneCannotNow() throws Exception {
        first.answering(exchange -> StubService.answer(exchange, 503, "application/problem+json", "{}"));

        for (int call = 0; call < 4; call++) {
            assertThat(read().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void handsOverWhatTheyBothSay() throws Exception {
        first.answering(
                exchange -> StubService.answer(exchange, 503, "application/problem+json", "{\"of\":\"store\"}"));
        second.answering(
                exchange -> StubService.answer(exchange, 503, "application/problem+json", "{\"of\":\"store\"}"));

        HttpResponse<String> answer = read();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"of\":\"store\"}");
        assertThat(first.asked()).hasSize(1);
        assertThat(second.asked()).hasSize(1);
    }

    @Test
    void answersWhenBothStandStill() throws Exception {
        first.answering(this::hang);
        second.answering(this::hang);

        HttpResponse<String> answer = command();

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("SERVICE_TIMEOUT").contains("同一个 Idempotency-Key");
        assertThat(first.asked()).hasSize(1);
        assertThat(second.asked()).hasSize(1);
    }

    @Test
    void opensAStreamAtTheOtherWhenOneStandsStill() throws Exception {
        first.answering(this::hang);
        second.answering(exchange -> StubService.answer(exchange, 200, "text/event-stream", "data: {}\n\n"));

        assertThat(gateway.get("/api/events/stream").body()).isEqualTo("data: {}\n\n");
        assertThat(gateway.get("/api/events/stream").body()).isEqualTo("data: {}\n\n");

        assertThat(first.asked()).hasSize(1);
    }

    private HttpResponse<String> read() throws Exception {
        return gateway.get("/api/reviews");
    }

    private HttpResponse<String> command() throws Exception {
        return gateway.send(decision().header("Idempotency-Key", "k-1"));
    }

    private HttpResponse<String> commandWithoutKey() throws Exception {
        return gateway.send(decision());
    }

    private HttpRequest.Builder decision() {
        return gateway.request("/api/reviews/app-1:FGW-01/decision")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"));
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
