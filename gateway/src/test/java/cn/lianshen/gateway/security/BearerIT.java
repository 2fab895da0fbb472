package cn.lianshen.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.lianshen.gateway.RunningGateway;
import cn.lianshen.gateway.StubIssuer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BearerIT {

    private static RunningGateway gateway;
    private static StubIssuer foreign;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with();
        foreign = StubIssuer.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        foreign.close();
    }

    @Test
    void passesAGoodTokenOnUnchanged() throws Exception {
        String token = gateway.issuer.token("decider-fgw");

        HttpResponse<String> answer = ask("/api/reviews", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(gateway.approval.lastAsked().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesEveryOtherToken(String why, String code, String token) throws Exception {
        int before = gateway.approval.asked().size();

        HttpResponse<String> answer = ask("/api/reviews", token);

        assertThat(answer.statusCode()).as(why).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(gateway.approval.asked()).hasSize(before);
    }

    static Stream<Arguments> badTokens() throws Exception {
        JWTClaimsSet good = gateway.issuer.claims("reviewer-fgw").build();
        var sameIdOtherKey = new RSAKeyGenerator(2048).keyID("stub").generate();
        var unknownKey = new RSAKeyGenerator(2048).keyID("unknown").generate();
        var hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("stub").build(), good);
        hmac.sign(new MACSigner(gateway.issuer.key().toRSAPublicKey().getEncoded()));
        var pointsToItsOwnKeys = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("stub")
                        .jwkURL(URI.create(foreign.url() + "/oauth2/jwks"))
                        .jwk(foreign.key().toPublicJWK())
                        .build(),
                good);
        pointsToItsOwnKeys.sign(new com.nimbusds.jose.crypto.RSASSASigner(foreign.key()));
        String whole = gateway.issuer.token("reviewer-fgw");
        return Stream.of(
                arguments(
                        "expired",
                        "TOKEN_EXPIRED",
                        changed(claims -> claims.issueTime(
                                        Date.from(Instant.now().minusSeconds(90)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(60))))),
                arguments(
                        "not yet valid",
                        "TOKEN_EXPIRED",
                        changed(claims ->
                                claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300))))),
                arguments("without an end", "TOKEN_EXPIRED", changed(claims -> claims.expirationTime(null))),
                arguments("for somebody else", "TOKEN_FOREIGN", changed(claims -> claims.audience("another-platform"))),
                arguments("an id token", "TOKEN_FOREIGN", changed(claims -> claims.audience("lianshen-gateway"))),
                arguments("for nobody", "TOKEN_FOREIGN", changed(claims -> claims.audience((List<String>) null))),
                arguments(
                        "of another issuer", "TOKEN_FOREIGN", changed(claims -> claims.issuer("https://evil.example"))),
                arguments("without a subject", "TOKEN_INVALID", changed(claims -> claims.subject(null))),
                arguments("of a foreign issuer", "TOKEN_INVALID", foreign.token("reviewer-fgw")),
                arguments(
                        "signed by another key of the same name",
                        "TOKEN_INVALID",
                        StubIssuer.sign(good, sameIdOtherKey)),
                arguments("unsigned", "TOKEN_INVALID", new PlainJWT(good).serialize()),
                arguments("signed with the public key as a secret", "TOKEN_INVALID", hmac.serialize()),
                arguments("bringing its own key", "TOKEN_INVALID", pointsToItsOwnKeys.serialize()),
                arguments("cut short", "TOKEN_INVALID", whole.substring(0, whole.length() - 8)),
                arguments("signed by an unknown key", "TOKEN_INVALID", StubIssuer.sign(good, unknownKey)),
                arguments("signed by an unknown key again", "TOKEN_INVALID", StubIssuer.sign(good, unknownKey)),
                arguments("no token at all", "TOKEN_INVALID", "abc"));
    }

    @Test
    void checksTheEndOfATokenItHasSeenBefore() throws Exception {
        String token =
                changed(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(90)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(27))));
        assertThat(ask("/api/reviews", token).statusCode()).isEqualTo(200);

        org.awaitility.Awaitility.await().until(() -> ask("/api/reviews", token).statusCode() == 401);
    }

    @Test
    void asksForATokenInsteadOfRedirectingAScript() throws Exception {
        HttpResponse<String> answer = gateway.send(HttpRequest.newBuilder(gateway.at("/api/cases")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("请先登录");
    }

    @Test
    void tellsWhoTheCallerIs() throws Exception {
        HttpResponse<String> answer = ask("/api/me", gateway.issuer.token("decider-fgw"));

        assertThat(answer.body())
                .isEqualTo(
                        "{\"account\":\"decider-fgw\",\"name\":\"发改委审查员\",\"roles\":[\"REVIEWER\",\"DECIDER\"],\"department\":\"FGW\",\"region\":\"530102\"}");
    }

    @Test
    void keepsFiguresAboutTheMachineForAdministrators() throws Exception {
        String admin = gateway.issuer.token("admin", claims -> claims.claim("roles", List.of("SYSTEM_ADMIN")));

        assertThat(ask("/actuator/prometheus", gateway.issuer.token("decider-fgw"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("/actuator/prometheus", admin).body()).contains("resilience4j_circuitbreaker_state");
        assertThat(gateway.send(HttpRequest.newBuilder(gateway.at("/actuator/health/readiness")))
                        .body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void startsBeforeItsIssuerAndRecoversWhenThatComes() throws Exception {
        int port = Integer.parseInt(foreign.url().substring(foreign.url().lastIndexOf(':') + 1)) + 1;
        String issuer = "http://127.0.0.1:" + port;
        try (var early = RunningGateway.with("lianshen.identity.issuer=" + issuer)) {
            String unchecked = foreign.token("reviewer-fgw", claims -> claims.issuer(issuer));
            HttpResponse<String> answer = ask(early, "/api/reviews", unchecked);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("IDENTITY_UNAVAILABLE");

            try (var late = StubIssuer.startAt(port)) {
                org.awaitility.Awaitility.await()
                        .until(() -> ask(early, "/api/reviews", late.token("reviewer-fgw"))
                                        .statusCode()
                                == 200);
            }
        }
    }

    private static String changed(java.util.function.UnaryOperator<JWTClaimsSet.Builder> change) {
        return gateway.issuer.token("reviewer-fgw", change);
    }

    private static HttpResponse<String> ask(String path, String token) throws Exception {
        return ask(gateway, path, token);
    }

    private static HttpResponse<String> ask(RunningGateway gateway, String path, String token) throws Exception {
        return gateway.send(HttpRequest.newBuilder(gateway.at(path)).header("Authorization", "Bearer " + token));
    }
}
