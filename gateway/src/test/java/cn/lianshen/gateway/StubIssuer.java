package cn.lianshen.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An issuer of one signing key at which everybody is already logged in as {@link #person}. */
public final class StubIssuer implements AutoCloseable {

    public static final String SECRET = "stub-secret";

    private final StubService server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final List<String> violations = new ArrayList<>();

    private volatile String person = "reviewer-fgw";
    private volatile Duration accessTokenLife = Duration.ofMinutes(5);
    private volatile boolean refusingRefresh;
    private volatile Function<String, Map<String, Object>> description = _ ->
            Map.of("name", "发改委审查员", "roles", List.of("REVIEWER", "DECIDER"), "department", "FGW", "region", "530102");

    private StubIssuer(int port) {
        try {
            key = new RSAKeyGenerator(2048)
                    .keyID("stub")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        server = (port == 0 ? StubService.start() : StubService.startAt(port)).answering(this::handle);
    }

    public static StubIssuer start() {
        return new StubIssuer(0);
    }

    public static StubIssuer startAt(int port) {
        return new StubIssuer(port);
    }

    public String url() {
        return server.address().toString();
    }

    public RSAKey key() {
        return key;
    }

    /** Who will be logged in next. */
    public StubIssuer loggingIn(String account) {
        this.person = account;
        return this;
    }

    /** Access tokens from now on last this long. */
    public StubIssuer accessTokensLasting(Duration life) {
        this.accessTokenLife = life;
        return this;
    }

    public StubIssuer refusingRefresh() {
        this.refusingRefresh = true;
        return this;
    }

    /** What tokens say about an account from now on. */
    public StubIssuer describing(Function<String, Map<String, Object>> description) {
        this.description = description;
        return this;
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** What the client did that a real issuer would have refused. */
    public List<String> violations() {
        return violations;
    }

    /** A good access token for {@code account}. */
    public String token(String account) {
        return token(account, claims -> claims);
    }

    /** An access token for {@code account} that is good but for what {@code change} does. */
    public String token(String account, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(claims(account)).build(), key);
    }

    public JWTClaimsSet.Builder claims(String account) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(account)
                .audience("lianshen")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(accessTokenLife)))
                .jwtID(UUID.randomUUID().toString());
        description.apply(account).forEach(claims::claim);
        return claims;
    }

    public static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/oauth2/jwks" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/oauth2/authorize" -> authorize(exchange);
            case "/oauth2/token" -> token(exchange);
            default -> json(exchange, 404, "{}");
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(server.lastAsked().body());
        String basic = "Basic "
                + Base64.getEncoder().encodeToString(("lianshen-gateway:" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            violations.add("client not authenticated");
        }
        if ("refresh_token".equals(asked.get("grant_type"))) {
            refreshes.incrementAndGet();
            String account = refreshTokens.remove(asked.getOrDefault("refresh_token", ""));
            if (account == null || refusingRefresh) {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            json(exchange, 200, tokens(account, ""));
            return;
        }
        Map<String, String> authorization = codes.remove(asked.getOrDefault("code", ""));
        if (authorization == null || !provesKey(authorization, asked.getOrDefault("code_verifier", ""))) {
            violations.add("code or proof key wrong");
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(exchange, 200, tokens(person, authorization.getOrDefault("nonce", "")));
    }

    private String tokens(String account, String nonce) {
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, account);
        String idToken =
                token(account, claims -> claims.audience("lianshen-gateway").claim("nonce", nonce));
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"refresh_token\":\"%s\",\"id_token\":\"%s\",\"scope\":\"openid profile\"}"
                .formatted(token(account), accessTokenLife.toSeconds(), refreshToken, idToken);
    }

    private static boolean provesKey(Map<String, String> authorization, String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return "S256".equals(authorization.get("code_challenge_method"))
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .equals(authorization.get("code_challenge"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new HashMap<String, String>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        StubService.answer(exchange, status, "application/json", body);
    }

    @Override
    public void close() {
        server.close();
    }
}
