package cn.lianshen.gateway.preview;

import cn.lianshen.gateway.Gateway;
import cn.lianshen.gateway.StubIssuer;
import cn.lianshen.gateway.StubService;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts the gateway on port 8580 (or the first argument) before stubs with a few invented cases. The second argument says
 * who logs in: {@code lead}, {@code decider-sthj}, {@code applicant}; nothing is ever changed by what they do.
 */
final class Preview {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Preview() {}

    public static void main(String[] arguments) {
        String port = arguments.length > 0 ? arguments[0] : "8580";
        String person = arguments.length > 1 ? arguments[1] : "lead";
        StubIssuer issuer = StubIssuer.start().loggingIn(person).describing(Preview::describe);
        StubService services = StubService.start().answering(Preview::answer);
        Gateway.application()
                .run(
                        "--server.port=" + port,
                        "--lianshen.identity.issuer=" + issuer.url(),
                        "--lianshen.identity.client-secret=" + StubIssuer.SECRET,
                        "--lianshen.services.intake=" + services.address(),
                        "--lianshen.services.approval=" + services.address(),
                        "--lianshen.services.notification=" + services.address(),
                        "--lianshen.services.reporting=" + services.address());
    }

    private static Map<String, Object> describe(String account) {
        return switch (account) {
            case "lead" -> Map.of("name", "李文静", "roles", List.of("LEAD_WINDOW", "WINDOW_CLERK"), "department", "ZWFW");
            case "applicant" -> Map.of("name", "云岭置业有限公司", "roles", List.of("APPLICANT"), "department", "");
            default -> Map.of("name", "周明", "roles", List.of("DECIDER", "REVIEWER"), "department", "STHJ");
        };
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (path.equals("/api/events/stream")) {
            stream(exchange);
            return;
        }
        Object body = switch (path) {
            case "/api/cases" -> Map.of("items", Cases.list(query));
            case "/api/reviews" -> Map.of("items", Cases.worklist());
            case "/api/applications" -> Map.of("items", Cases.applications(query));
            case "/api/notices" -> Map.of("items", Cases.notices());
            case "/v3/api-docs" -> Cases.reference();
            default ->
                path.startsWith("/api/applications/")
                        ? Cases.application(path.substring("/api/applications/".length()))
                        : Map.of();
        };
        StubService.answer(exchange, 200, "application/json", JSON.writeValueAsString(body));
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(":ping\n\n".getBytes(StandardCharsets.UTF_8));
                body.flush();
                Thread.sleep(15_000);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
