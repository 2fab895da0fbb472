package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubService;
import cn.lianshen.gateway.Wire;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesIT {

    private static RunningGateway gateway;
    private static StubService police;

    @BeforeAll
    static void start() {
        police = StubService.start();
        gateway = RunningGateway.with("lianshen.services.approval-by-department.GAJ=" + police.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        police.close();
    }

    @BeforeEach
    void answerAgain() {
        gateway.reporting.answering(exchange -> StubService.answer(exchange, 200, "application/json", "{\"ok\":true}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/applications, intake",
        "/api/applications/app-1/result.pdf?download=1&name=%E7%BB%93, intake",
        "/api/projects/2601-530102-04-01-123456, intake",
        "/api/schemes, intake",
        "/api/departments, intake",
        "/verify/ABC, intake",
        "/api/reviews?state=OPEN&limit=50, approval",
        "/api/reviews/app-1:FGW-01/decision, approval",
        "/api/notices, notification",
        "/api/subscriptions/s-1/deliveries, notification",
        "/api/events?after=x, notification",
        "/api/cases?state=RUNNING, reporting",
        "/api/reports/monthly?month=2026-11&by=TOTAL, reporting",
    })
    void sendsEveryPrefixToItsService(String path, String service) throws Exception {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ok\":true}");
        assertThat(service(service).lastAsked().target()).isEqualTo(path);
    }

    @Test
    void passesACommandOnByteForByteWithItsKey() throws Exception {
        String body = "{\"outcome\":\"APPROVED\",\n \"opinion\":\"同意\"}";

        HttpResponse<String> answer = gateway.send(gateway.request("/api/reviews/app-1:FGW-01/decision")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-1")
                .header("Lianshen-Repeated", "true")
                .PUT(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
        StubService.Asked asked = gateway.approval.lastAsked();
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(asked.body()).isEqualTo(body);
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(asked.header("Lianshen-Repeated"))
                .as("only the gateway says so")
                .isEmpty();
        assertThat(asked.header("Content-Length"))
                .isEqualTo(Integer.toString(body.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void asksTheDepartmentsOwnServiceForItsReviews() throws Exception {
        String token = gateway.issuer.token("reviewer-gaj", claims -> claims.claim("department", "GAJ"));

        gateway.send(HttpRequest.newBuilder(gateway.at("/api/reviews?state=OPEN"))
                .header("Authorization", "Bearer " + token));
        gateway.get("/api/reviews?state=CLAIMED");

        assertThat(police.asked()).extracting(StubService.Asked::target).containsExactly("/api/reviews?state=OPEN");
        assertThat(gateway.approval.lastAsked().target()).isEqualTo("/api/reviews?state=CLAIMED");
    }

    @ParameterizedTest
    @CsvSource({
        "intake, /api/docs/intake.json",
        "approval, /api/docs/approval.json",
        "notification, /api/docs/notification.json",
        "reporting, /api/docs/reporting.json",
    })
    void showsTheReferenceOfEveryServiceToStrangers(String service, String path) throws Exception {
        HttpResponse<String> answer = gateway.send(HttpRequest.newBuilder(gateway.at(path)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service(service).lastAsked().target()).isEqualTo("/v3/api-docs");
    }

    @Test
    void letsNoHeaderThroughThatAServiceMightBelieve() throws Exception {
        gateway.send(gateway.request("/api/cases")
                .header("X-User-Id", "admin")
                .header("X-User-Roles", "SYSTEM_ADMIN")
                .header("X-Forwarded-For", "10.1.2.3")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=10.1.2.3")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/internal/park")
                .header("Cookie", "lianshen-session=abc")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        StubService.Asked asked = gateway.reporting.lastAsked();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.headers().keySet())
                .containsExactlyInAnyOrder(
                        "Host", "Authorization", "Connection", "X-forwarded-for", "Traceparent", "User-agent");
        assertThat(asked.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(asked.header("Host")).isEqualTo("127.0.0.1:" + gateway.reporting.port());
    }

    @Test
    void letsNoHeaderOutThatTellsHowAServiceIsBuilt() throws Exception {
        gateway.reporting.answering(exchange -> {
            exchange.getResponseHeaders().add("Server", "Apache-Coyote/1.1");
            exchange.getResponseHeaders().add("Set-Cookie", "JSESSIONID=1");
            exchange.getResponseHeaders().add("X-Powered-By", "Servlet");
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=60");
            exchange.getResponseHeaders().add("Location", gateway.reporting.address() + "/api/cases/app-1");
            StubService.answer(exchange, 201, "application/json", "{}");
        });

        HttpResponse<String> answer = gateway.get("/api/cases");

        assertThat(answer.headers().map()).doesNotContainKeys("server", "set-cookie", "x-powered-by");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/cases/app-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/parked",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/env",
                "/v3/api-docs",
                "/api",
                "/api/casesx",
                "/api/cases.",
                "/API/cases",
                "/api/Cases",
                "/Internal/parked",
                "/api/cases;x=1",
                "/api/cases;/../../internal/parked",
                "/api//cases",
                "//internal/parked",
                "/api/cases/../../internal/parked",
                "/api/cases/%2e%2e/%2e%2e/internal/parked",
                "/api/cases/..%2f..%2finternal/parked",
                "/api/cases%2f..%2f..%2finternal",
                "/api/%63ases",
                "/api/cases/%252e%252e/internal",
                "/api/cases/..;/..;/internal/parked",
                "/api/cases\\..\\..\\internal",
                "/api/cases/%00",
                "/api/cases%0d%0aX-User:admin",
                "/api/docs/../../internal/parked",
                "/api/docs/internal.json",
                "http://127.0.0.1:1/internal/parked",
            })
    void reachesNothingByAPathThatIsNotOnTheMap(String target) throws Exception {
        List<StubService> services =
                List.of(gateway.intake, gateway.approval, gateway.notification, gateway.reporting, police);
        long before =
                services.stream().mapToLong(service -> service.asked().size()).sum();

        String answer = Wire.ask(
                gateway.port(),
                "GET " + target + " HTTP/1.1",
                "Authorization: Bearer " + gateway.issuer.token("reviewer-fgw"));

        assertThat(answer).matches("(?s)HTTP/1.1 (400|403|404) .*").doesNotContain("Tomcat", "Spring", "Exception");
        assertThat(services.stream()
                        .mapToLong(service -> service.asked().size())
                        .sum())
                .isEqualTo(before);
    }

    private static StubService service(String name) {
        return switch (Downstream.valueOf(name.toUpperCase(Locale.ROOT))) {
            case INTAKE -> gateway.intake;
            case APPROVAL -> gateway.approval;
            case NOTIFICATION -> gateway.notification;
            case REPORTING -> gateway.reporting;
        };
    }
}
