package cn.lianshen.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubIssuer;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginIT {

    private static RunningGateway gateway;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void lastLong() {
        gateway.issuer.accessTokensLasting(Duration.ofMinutes(5));
    }

    @Test
    void sendsAPersonToTheIssuerAndBackToWhatTheyWanted() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(gateway.at("/api/applications/app-1/result.pdf"))
                        .header("Accept", "text/html,application/xhtml+xml")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/api/applications/app-1/result.pdf");
        assertThat(gateway.intake.lastAsked().target()).startsWith("/api/applications/app-1/result.pdf");
        assertThat(gateway.issuer.violations()).isEmpty();
    }

    @Test
    void asksForProofOfPossessionStateAndNonceAtTheIssuersAddress() throws Exception {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(gateway.at("/oauth2/authorization/lianshen"))
                                .build(),
                        BodyHandlers.discarding());

        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(gateway.issuer.url() + "/oauth2/authorize?");
        assertThat(location)
                .contains("response_type=code", "client_id=lianshen-gateway", "code_challenge_method=S256")
                .contains("code_challenge=", "state=", "nonce=", "scope=openid%20profile")
                .contains("redirect_uri=http://127.0.0.1:" + gateway.port() + "/login/oauth2/code/lianshen");
    }

    @Test
    void tellsAScriptThatNobodyIsLoggedInInsteadOfRedirectingIt() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(gateway.at("/api/me"))
                        .header("Accept", "application/json")
                        .header("Sec-Fetch-Mode", "cors")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().map()).doesNotContainKey("www-authenticate");
        assertThat(answer.body()).contains("\"code\":\"SIGN_IN_REQUIRED\"");
    }

    @Test
    void givesTheBrowserASessionCookieAndNoToken() throws Exception {
        browser.send(HttpRequest.newBuilder(gateway.at("/")).build(), BodyHandlers.discarding());
        HttpResponse<String> me = logIn();

        assertThat(me.body()).contains("\"account\":\"reviewer-fgw\"").contains("\"department\":\"FGW\"");
        HttpCookie session = cookie("lianshen-session");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactlyInAnyOrder("lianshen-session", "XSRF-TOKEN");
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getValue)
                .noneMatch(value -> value.startsWith("ey"));
    }

    @Test
    void passesThePersonsTokenOnButNotTheirCookie() throws Exception {
        logIn();

        browser.send(HttpRequest.newBuilder(gateway.at("/api/reviews")).build(), BodyHandlers.discarding());

        assertThat(gateway.approval.lastAsked().header("Authorization")).startsWith("Bearer ey");
        assertThat(gateway.approval.lastAsked().header("Cookie")).isEmpty();
    }

    @Test
    void changesTheSessionIdAtLogin() throws Exception {
        HttpResponse<Void> redirect = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .build()
                .send(
                        HttpRequest.newBuilder(gateway.at("/oauth2/authorization/lianshen"))
                                .build(),
                        BodyHandlers.discarding());
        String before = cookie("lianshen-session").getValue();

        browser.send(
                HttpRequest.newBuilder(java.net.URI.create(
                                redirect.headers().firstValue("Location").orElseThrow()))
                        .build(),
                BodyHandlers.discarding());

        assertThat(get("/api/me").statusCode()).isEqualTo(200);
        assertThat(cookie("lianshen-session").getValue()).isNotEqualTo(before);
    }

    @Test
    void takesNoCodeThatItDidNotAskFor() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(gateway.at("/login/oauth2/code/lianshen?code=stolen&state=invented"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.uri().getQuery()).isEqualTo("login=failed");
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    @Nested
    class WhenSomethingIsChanged {

        @Test
        void wantsTheTokenOfThePageBack() throws Exception {
            logIn();

            assertThat(put(csrf()).statusCode()).isEqualTo(200);
            assertThat(put("").statusCode()).isEqualTo(403);
            assertThat(put("invented").body()).contains("\"code\":\"CROSS_SITE\"");
        }

        @ParameterizedTest
        @CsvSource({
            "Sec-Fetch-Site, cross-site",
            "Sec-Fetch-Site, same-site",
            "Origin, https://evil.example",
            "Origin, http://127.0.0.1:1",
            "Origin, null",
        })
        void refusesWhatComesFromElsewhereEvenWithTheToken(String header, String value) throws Exception {
            logIn();
            int before = gateway.approval.asked().size();

            HttpResponse<String> answer =
                    browser.send(putRequest(csrf()).setHeader(header, value).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(gateway.approval.asked()).hasSize(before);
        }

        @Test
        void takesAPageOfItsOwnForItsOwn() throws Exception {
            logIn();

            HttpResponse<String> answer = browser.send(
                    putRequest(csrf())
                            .header("Origin", "http://127.0.0.1:" + gateway.port())
                            .header("Sec-Fetch-Site", "same-origin")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
        }

        private HttpResponse<String> put(String token) throws Exception {
            return browser.send(putRequest(token).build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder putRequest(String token) {
            return HttpRequest.newBuilder(gateway.at("/api/reviews/app-1:FGW-01/claim"))
                    .header("X-XSRF-TOKEN", token)
                    .header("Idempotency-Key", "k-1")
                    .PUT(BodyPublishers.noBody());
        }
    }

    @Nested
    class WhenTheTokenRunsOut {

        @Test
        void renewsItOnceForAllRequestsOfASession() throws Exception {
            gateway.issuer.accessTokensLasting(Duration.ofSeconds(20));
            logIn();
            gateway.issuer.accessTokensLasting(Duration.ofMinutes(5));
            int before = gateway.issuer.refreshes();

            List<Integer> statuses = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<HttpResponse<String>>> answers = new ArrayList<>();
                for (int request = 0; request < 12; request++) {
                    answers.add(threads.submit(() -> get("/api/reviews")));
                }
                for (Future<HttpResponse<String>> answer : answers) {
                    statuses.add(answer.get().statusCode());
                }
            }

            assertThat(statuses).hasSize(12).containsOnly(200);
            assertThat(gateway.issuer.refreshes() - before).isEqualTo(1);
        }

        @Test
        void endsTheSessionThatTheIssuerNoLongerVouchesFor() throws Exception {
            try (var strict = RunningGateway.with(StubIssuer.start().accessTokensLasting(Duration.ofSeconds(1)))) {
                strict.issuer.refusingRefresh();
                browser.send(
                        HttpRequest.newBuilder(strict.at("/oauth2/authorization/lianshen"))
                                .build(),
                        BodyHandlers.discarding());

                Awaitility.await()
                        .until(() -> browser.send(
                                                HttpRequest.newBuilder(strict.at("/api/reviews"))
                                                        .build(),
                                                BodyHandlers.ofString())
                                        .statusCode()
                                == 401);
            }
        }

        @Test
        void asksForPatienceWhileTheIssuerIsAway() throws Exception {
            try (var orphan = RunningGateway.with(StubIssuer.start().accessTokensLasting(Duration.ofSeconds(1)))) {
                browser.send(
                        HttpRequest.newBuilder(orphan.at("/oauth2/authorization/lianshen"))
                                .build(),
                        BodyHandlers.discarding());
                orphan.issuer.close();

                Awaitility.await()
                        .until(() -> browser.send(
                                                HttpRequest.newBuilder(orphan.at("/api/reviews"))
                                                        .build(),
                                                BodyHandlers.ofString())
                                        .statusCode()
                                == 503);
            }
        }
    }

    @Test
    void logsOutHereAndSaysWhereToLogOutAtTheIssuer() throws Exception {
        logIn();

        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(gateway.at("/logout"))
                        .header("X-XSRF-TOKEN", csrf())
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(gateway.issuer.url() + "/connect/logout?id_token_hint=ey")
                .endsWith("&post_logout_redirect_uri=http://127.0.0.1:" + gateway.port() + "/");
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void endsALoginAfterItsLongestTimeHoweverBusy() throws Exception {
        try (var hasty = RunningGateway.with("lianshen.gateway.session.longest=1s")) {
            browser.send(
                    HttpRequest.newBuilder(hasty.at("/oauth2/authorization/lianshen"))
                            .build(),
                    BodyHandlers.discarding());

            Awaitility.await()
                    .until(() -> browser.send(
                                            HttpRequest.newBuilder(hasty.at("/api/me"))
                                                    .build(),
                                            BodyHandlers.ofString())
                                    .statusCode()
                            == 401);
        }
    }

    @Test
    void makesEveryCookieSecureBehindHttps() throws Exception {
        try (var secure = RunningGateway.with("lianshen.gateway.public-url=https://lianshen.example")) {
            HttpResponse<String> answer =
                    secure.send(HttpRequest.newBuilder(secure.at("/oauth2/authorization/lianshen")));

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-lianshen-session=")
                            && cookie.contains("; Secure")
                            && cookie.contains("; HttpOnly")
                            && cookie.contains("; SameSite=Lax")
                            && cookie.contains("; Path=/"));
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains("redirect_uri=https://lianshen.example/login/oauth2/code/lianshen");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    private HttpResponse<String> logIn() throws Exception {
        browser.send(
                HttpRequest.newBuilder(gateway.at("/oauth2/authorization/lianshen"))
                        .build(),
                BodyHandlers.discarding());
        return get("/api/me");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(gateway.at(path)).build(), BodyHandlers.ofString());
    }

    private String csrf() {
        return cookie("XSRF-TOKEN").getValue();
    }

    private HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
