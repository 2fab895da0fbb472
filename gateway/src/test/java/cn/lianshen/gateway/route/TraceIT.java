package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The gateway is a step of the caller's trace, counts requests by route and shows its breakers. */
class TraceIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final RunningGateway gateway = RunningGateway.with();

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void goesOnWithTheTraceOfTheCaller() throws Exception {
        gateway.send(gateway.request("/api/cases").header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"));

        assertThat(gateway.reporting.lastAsked().header("traceparent"))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void beginsATraceWhereThereIsNone() throws Exception {
        gateway.get("/api/cases");

        assertThat(gateway.reporting.lastAsked().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void namesTheTraceWhenItHasToAnswerItself() throws Exception {
        HttpResponse<String> answer =
                gateway.send(gateway.request("/nowhere").header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"traceId\":\"" + TRACE + "\"");
    }

    @Test
    void countsByRouteAndShowsItsBreakers() throws Exception {
        gateway.approval.answering(exchange -> StubService.answer(exchange, 200, "application/json", "{}"));
        gateway.get("/api/reviews/app-1:FGW-01");

        String scraped = gateway.figures();

        assertThat(scraped)
                .contains("uri=\"/api/reviews/**\"")
                .contains("resilience4j_circuitbreaker_state{")
                .containsPattern("name=\"approval\",state=\"closed\"} 1")
                .doesNotContain("app-1", "spring_security");
    }
}
