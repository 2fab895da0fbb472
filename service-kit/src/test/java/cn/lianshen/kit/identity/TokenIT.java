package cn.lianshen.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http;
import cn.lianshen.kit.web.Http.Answer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Only tokens of the platform's own issuer are believed, for this audience, in their time, signed as they must be. */
class TokenIT {

    private final Http http = RunningSample.http();
    private final TestIssuer issuer = TestIssuer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT"})
    void believesAGoodToken(String type) {
        assertThat(ask(issuer.sign(good().build(), header -> header.type(new JOSEObjectType(type))))
                        .status())
                .isEqualTo(200);
        assertThat(ask(issuer.sign(good().build(), header -> header.type(null))).status())
                .isEqualTo(200);
    }

    @Test
    void believesATokenWithinAMinuteOfItsTime() {
        assertThat(ask(issuer.sign(good().expirationTime(ago(30)).build())).status())
                .isEqualTo(200);
    }

    @Test
    void saysThatATokenHasExpired() {
        assertRefused(ask(issuer.sign(good().expirationTime(ago(90)).build())), "TOKEN_EXPIRED");
        assertRefused(ask(issuer.sign(good().expirationTime(null).build())), "TOKEN_EXPIRED");
        assertRefused(ask(issuer.sign(good().notBeforeTime(ago(-90)).build())), "TOKEN_EXPIRED");
    }

    @Test
    void saysThatATokenIsMeantForSomeoneElse() {
        assertRefused(ask(issuer.sign(good().issuer("https://elsewhere.example").build())), "TOKEN_FOREIGN");
        assertRefused(ask(issuer.sign(good().issuer(null).build())), "TOKEN_FOREIGN");
        assertRefused(ask(issuer.sign(good().audience("billing").build())), "TOKEN_FOREIGN");
        assertRefused(ask(issuer.sign(good().audience((String) null).build())), "TOKEN_FOREIGN");
        assertThat(ask(issuer.sign(
                                good().audience(List.of("billing", "lianshen")).build()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void doesNotBelieveATokenWithoutSignature() {
        assertRefused(ask(new PlainJWT(good().build()).serialize()), "TOKEN_INVALID");
        String signed = issuer.sign(good().build());
        assertRefused(ask(signed.substring(0, signed.lastIndexOf('.') + 1)), "TOKEN_INVALID");
    }

    @Test
    void doesNotTakeThePublicKeyForASecret() throws JOSEException {
        byte[] publicKey = issuer.key().toRSAPublicKey().getEncoded();
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-key").build(), good().build());
        confused.sign(new MACSigner(publicKey));

        assertRefused(ask(confused.serialize()), "TOKEN_INVALID");
    }

    @Test
    void doesNotBelieveOtherAlgorithmsOfTheSameKey() {
        assertRefused(ask(issuer.sign(good().build(), TokenIT::asRs512)), "TOKEN_INVALID");
    }

    @Test
    void doesNotBelieveAKeyThatTheIssuerDoesNotPublish() throws JOSEException {
        RSAKey unknown = new RSAKeyGenerator(2048).keyID("other-key").generate();
        RSAKey pretended = new RSAKeyGenerator(2048).keyID("test-key").generate();

        assertRefused(ask(TestIssuer.sign(unknown, good().build(), header -> header)), "TOKEN_INVALID");
        assertRefused(ask(TestIssuer.sign(pretended, good().build(), header -> header)), "TOKEN_INVALID");
    }

    @Test
    void doesNotFetchKeysFromWhereATokenSays() throws JOSEException {
        RSAKey own = new RSAKeyGenerator(2048).keyID("own-key").generate();

        String byAddress =
                TestIssuer.sign(own, good().build(), header -> header.jwkURL(URI.create("http://127.0.0.1:1/keys")));
        String byValue = TestIssuer.sign(own, good().build(), header -> header.jwk(own.toPublicJWK()));

        assertRefused(ask(byAddress), "TOKEN_INVALID");
        assertRefused(ask(byValue), "TOKEN_INVALID");
    }

    @Test
    void doesNotBelieveATamperedOrMistypedToken() {
        String[] parts = issuer.sign(good().build()).split("\\.", -1);
        String other = issuer.sign(good().subject("root").build()).split("\\.", -1)[1];

        assertRefused(ask(parts[0] + "." + other + "." + parts[2]), "TOKEN_INVALID");
        assertRefused(
                ask(issuer.sign(good().build(), header -> header.type(new JOSEObjectType("logout+jwt")))),
                "TOKEN_INVALID");
        assertRefused(ask(issuer.sign(good().subject(null).build())), "TOKEN_INVALID");
        assertRefused(ask("not-a-token"), "TOKEN_INVALID");
        assertRefused(ask("x".repeat(4000)), "TOKEN_INVALID");
    }

    @Test
    void ignoresRolesItDoesNotKnow() {
        String token =
                issuer.sign(good().claim("roles", List.of("ROOT", "DECIDER")).build());

        assertThat(http.get("/things/rules").as(token).send().status()).isEqualTo(200);
    }

    @Test
    void acceptsNoTokenInTheQuery() {
        assertThat(http.get("/things?access_token=" + issuer.token("ann", null))
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void saysWhenToComeBackIfTheIssuerIsAway() {
        try (ConfigurableApplicationContext lonely =
                RunningSample.start(issuer, "--lianshen.identity.jwk-set-uri=http://127.0.0.1:1/keys")) {
            Answer answer = Http.on(RunningSample.portOf(lonely))
                    .get("/things")
                    .as(issuer.token("ann", null))
                    .send();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        }
    }

    private JWTClaimsSet.Builder good() {
        return issuer.claims("ann", null, Role.APPLICANT).issueTime(ago(600));
    }

    private Answer ask(String token) {
        return http.get("/things").as(token).send();
    }

    private static JWSHeader.Builder asRs512(JWSHeader.Builder usual) {
        return new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("test-key");
    }

    private static Date ago(int seconds) {
        return Date.from(Instant.now().minus(Duration.ofSeconds(seconds)));
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }
}
