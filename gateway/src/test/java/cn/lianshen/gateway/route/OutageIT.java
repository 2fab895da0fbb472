package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubService;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageIT {

    private RunningGateway gateway;
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void start() {
        gateway = RunningGateway.with(
                "lianshen.gateway.limits.read=700ms",
                "lianshen.gateway.limits.command=900ms",
                "lianshen.gateway.limits.concurrency.reporting=2",
                "lianshen.gateway.breaker.calls=6",
                "lianshen.gateway.breaker.rest=1s",
                "lianshen.gateway.breaker.longest-rest=1s",
                "lianshen.gateway.breaker.trials=1");
    }

    @AfterEach
    void stop() {
        end.countDown();
        gateway.close();
    }

    @Test
    void saysWhichPartIsAwayAndWhatStillWorks() throws Exception {
        gateway.approval.close();

        HttpResponse<String> answer = gateway.get("/api/reviews");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"https://lianshen.cn/problems/service-unavailable\"")
                .contains("\"code\":\"SERVICE_UNAVAILABLE\"")
                .contains("\"instance\":\"/api/reviews\"")
                .contains("审批服务暂时不可用")
                .contains("申请的填报、提交、受理和进度查询照常");
        assertThat(gateway.get("/api/applications").statusCode()).isEqualTo(200);
    }

    @Test
    void saysItInEnglishToThoseWhoAsk() throws Exception {
        gateway.approval.close();

        HttpResponse<String> answer =
                gateway.send(gateway.request("/api/reviews").header("Accept-Language", "en"));

        assertThat(answer.body()).contains("The approval service is not available");
    }

    @Test
    void restsAServiceThatFailsAndAsksItAgainAfterwards() throws Exception {
        gateway.approval.answering(exchange -> StubService.answer(exchange, 500, "application/problem+json", "{}"));
        for (int call = 0; call < 6; call++) {
            assertThat(gateway.get("/api/reviews").statusCode()).isEqualTo(500);
        }

        HttpResponse<String> resting = gateway.get("/api/reviews");

        assertThat(resting.statusCode()).isEqualTo(503);
        assertThat(resting.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(resting.body()).contains("没有被处理");
        assertThat(gateway.approval.asked()).hasSize(6);

        gateway.approval.answering(exchange -> StubService.answer(exchange, 200, "application/json", "{}"));
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> gateway.get("/api/reviews").statusCode() == 200);
    }

    @Test
    void doesNotTakeARefusalForAnIllness() throws Exception {
        gateway.approval.answering(exchange -> StubService.answer(exchange, 409, "application/problem+json", "{}"));

        for (int call = 0; call < 20; call++) {
            assertThat(gateway.get("/api/reviews").statusCode()).isEqualTo(409);
        }

        assertThat(gateway.approval.asked()).hasSize(20);
    }

    @Test
    void answersForAServiceThatHangs() throws Exception {
        gateway.approval.answering(_ -> await(end));
        Instant before = Instant.now();

        HttpResponse<String> read = gateway.get("/api/reviews");
        HttpResponse<String> command = decide();

        assertThat(read.statusCode()).isEqualTo(504);
        assertThat(command.statusCode()).isEqualTo(504);
        assertThat(command.headers().firstValue("Retry-After")).isPresent();
        assertThat(command.body()).contains("SERVICE_TIMEOUT").contains("同一个 Idempotency-Key");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void answersForAServiceThatStopsHalfway() throws Exception {
        gateway.reporting.answering(exchange -> stopHalfway(exchange, 1_000));

        HttpResponse<String> answer = gateway.get("/api/cases");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("SERVICE_TIMEOUT");
    }

    @Test
    void breaksTheConnectionWhenALongAnswerStopsHalfway() {
        gateway.reporting.answering(exchange -> stopHalfway(exchange, 1_000_000));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> gateway.get("/api/cases"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void asksOnceMoreWhenAReadWasCutOff() throws Exception {
        gateway.reporting.answering(exchange -> {
            if (gateway.reporting.asked().size() == 1) {
                exchange.close();
                return;
            }
            StubService.answer(exchange, 200, "application/json", "{}");
        });

        assertThat(gateway.get("/api/cases").statusCode()).isEqualTo(200);
        assertThat(gateway.reporting.asked()).hasSize(2);
    }

    @Test
    void neverRepeatsACommandWithoutAKey() throws Exception {
        gateway.approval.answering(HttpExchange::close);

        HttpResponse<String> answer = gateway.send(decision());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("可能已被处理");
        assertThat(gateway.approval.asked()).hasSize(1);
    }

    @Test
    void repeatsACommandWithAKeyOnceAndNotMore() throws Exception {
        gateway.approval.answering(HttpExchange::close);

        HttpResponse<String> answer = decide();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("可能已被处理");
        assertThat(gateway.approval.asked()).hasSize(2);
    }

    @Test
    void repeatsNothingOnceTheBudgetIsUsedUp() throws Exception {
        try (var thrifty =
                RunningGateway.with("lianshen.gateway.repeating.share=50", "lianshen.gateway.repeating.per-second=0")) {
            thrifty.get("/api/cases");
            thrifty.get("/api/cases");
            thrifty.reporting.answering(HttpExchange::close);

            assertThat(thrifty.get("/api/cases").statusCode()).isEqualTo(503);
            assertThat(thrifty.reporting.asked()).hasSize(4);
            assertThat(thrifty.get("/api/cases").statusCode()).isEqualTo(503);
            assertThat(thrifty.reporting.asked()).hasSize(5);
        }
    }

    @Test
    void turnsAwayWhatASlowServiceHasNoPlaceFor() throws Exception {
        gateway.reporting.answering(exchange -> {
            await(end);
            StubService.answer(exchange, 200, "application/json", "{}");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int caller = 0; caller < 6; caller++) {
                answers.add(threads.submit(() -> gateway.get("/api/cases")));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                statuses.add(answer.get().statusCode());
            }

            assertThat(statuses).contains(503).contains(504);
            assertThat(gateway.get("/api/applications").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> decide() throws Exception {
        return gateway.send(decision().header("Idempotency-Key", "k-1"));
    }

    private HttpRequest.Builder decision() {
        return gateway.request("/api/reviews/app-1:FGW-01/decision")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"));
    }

    private void stopHalfway(HttpExchange exchange, int length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(new byte[length / 2]);
        exchange.getResponseBody().flush();
        await(end);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
