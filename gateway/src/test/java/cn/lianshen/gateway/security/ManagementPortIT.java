package cn.lianshen.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a port of their own, health and figures are read there without a token, and cannot be reached through the public one. */
class ManagementPortIT {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with("management.server.port=0");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void showsHealthAndFiguresToWhoeverReachesIt() throws Exception {
        assertThat(status(gateway.managementPort(), "/actuator/prometheus")).isEqualTo(200);
        assertThat(status(gateway.managementPort(), "/actuator/health/readiness"))
                .isEqualTo(200);
    }

    @Test
    void showsNothingElse() throws Exception {
        assertThat(status(gateway.managementPort(), "/actuator/info")).isEqualTo(403);
        assertThat(status(gateway.managementPort(), "/api/me")).isEqualTo(403);
    }

    @Test
    void isNotReachedThroughThePublicPort() throws Exception {
        assertThat(status(gateway.port(), "/actuator/prometheus")).isEqualTo(401);
        assertThat(gateway.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(status(gateway.port(), "/actuator/health")).isEqualTo(404);
    }

    private static int status(int port, String path) throws Exception {
        try (var stranger = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return stranger.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
