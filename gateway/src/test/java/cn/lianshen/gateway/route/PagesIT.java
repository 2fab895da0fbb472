package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:src|href)=\"(/[^\"#]*\\.(?:js|css|svg))\"|from '(\\.[^']+)'");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/docs"})
    void servesAPageAndEverythingItRefersToUnderAStrictPolicy(String page) throws Exception {
        Deque<URI> open = new ArrayDeque<>(Set.of(gateway.at(page)));
        Set<URI> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            URI address = open.pop();
            HttpResponse<String> answer = gateway.send(HttpRequest.newBuilder(address));

            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            if (!address.getPath().startsWith("/webjars/")) {
                String body = answer.body().replace("http://www.w3.org/2000/svg", "");
                assertThat(body).as(address.toString()).doesNotContain("://", "<style", " style=", "innerHTML");
                references(address, body).filter(seen::add).forEach(open::push);
            }
        }

        assertThat(seen).hasSizeGreaterThan(page.equals("/") ? 14 : 6);
    }

    private static Stream<URI> references(URI page, String body) {
        return REFERENCE
                .matcher(body)
                .results()
                .map(found -> page.resolve(found.group(1) != null ? found.group(1) : found.group(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/me",
                "/api/cases",
                "/verify/ABC",
                "/nowhere",
                "/api/docs/intake.json",
                "/api//x",
                "/actuator/env"
            })
    void putsTheSameProtectionOnEveryAnswer(String path) throws Exception {
        HttpResponse<String> answer = gateway.send(HttpRequest.newBuilder(gateway.at(path)));

        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().map()).doesNotContainKeys("access-control-allow-origin", "server", "x-powered-by");
        if (path.startsWith("/api/")) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void letsAServicePutAPolicyOfItsOwnOnItsPage() throws Exception {
        gateway.intake.answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'sha256-x'");
            StubService.answer(exchange, 200, "text/html", "<p>有效</p>");
        });

        HttpResponse<String> answer = gateway.send(HttpRequest.newBuilder(gateway.at("/verify/ABC")));

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-x'");
    }

    @Test
    void saysInAProblemWhatIsNotThere() throws Exception {
        HttpResponse<String> answer = gateway.get("/api/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"PATH_NOT_FOUND\"").contains("没有这个地址");
    }
}
