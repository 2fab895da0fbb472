package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesIT {

    private static RunningGateway gateway;
    private static StubService fgw;

    @BeforeAll
    static void start() {
        fgw = StubService.start();
        gateway = RunningGateway.with("lianshen.services.approval-by-department.GAJ=" + fgw.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        fgw.close();
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
                .PUT(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(200);
        StubService.Asked asked = gateway.approval.lastAsked();
        assertThat(asked.method()).isEqualTo("PUT");
        assertThat(asked.body()).isEqualTo(body);
        assertThat(asked.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(asked.header("Content-Length"))
                .isEqualTo(Integer.toString(body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length));
    }

    private static StubService service(String name) {
        return switch (Downstream.valueOf(name.toUpperCase(java.util.Locale.ROOT))) {
            case INTAKE -> gateway.intake;
            case APPROVAL -> gateway.approval;
            case NOTIFICATION -> gateway.notification;
            case REPORTING -> gateway.reporting;
        };
    }
}
