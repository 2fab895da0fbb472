package cn.lianshen.kit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An issuer for tests: publishes one RSA key on a free local port and signs whatever it is asked to. */
public final class TestIssuer {

    public static final String AUDIENCE = "lianshen";

    private static final TestIssuer SHARED = start();

    private final RSAKey key;
    private final HttpServer server;

    private TestIssuer(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /** The one issuer of this virtual machine, so that all contexts of a test run can share it. */
    public static TestIssuer shared() {
        return SHARED;
    }

    static TestIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test-key").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new TestIssuer(key, server);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        } catch (JOSEException noKey) {
            throw new IllegalStateException(noKey);
        }
    }

    /** The properties that make a service believe this issuer. */
    public Map<String, Object> settings() {
        return Map.of("lianshen.identity.issuer", uri(), "lianshen.identity.jwk-set-uri", uri() + "/oauth2/jwks");
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An access token as the platform's issuer would give it, valid for five minutes. */
    public String token(String account, @Nullable String department, Role... roles) {
        return sign(claims(account, department, roles).build());
    }

    /** The claims of {@link #token}, to be spoilt by a test. */
    public JWTClaimsSet.Builder claims(String account, @Nullable String department, Role... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience(AUDIENCE)
                .subject(account)
                .claim("name", "姓名 " + account)
                .claim("roles", Arrays.stream(roles).map(Role::name).toList())
                .claim("department", department)
                .claim("region", "530102")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    public String sign(JWTClaimsSet claims) {
        return sign(claims, header -> header);
    }

    /** Signs with a header that the test may change first. */
    public String sign(JWTClaimsSet claims, UnaryOperator<JWSHeader.Builder> header) {
        return sign(key, claims, header);
    }

    static String sign(RSAKey key, JWTClaimsSet claims, UnaryOperator<JWSHeader.Builder> header) {
        JWSHeader.Builder usual =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
        try {
            SignedJWT token = new SignedJWT(header.apply(usual).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException notSigned) {
            throw new IllegalStateException(notSigned);
        }
    }

    RSAKey key() {
        return key;
    }
}
