package cn.lianshen.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.standalone.login.LoginRefused;
import cn.lianshen.standalone.login.PeopleLogin;
import cn.lianshen.standalone.platform.Ports;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class IdentityServerIT {

    @TempDir
    static Path folder;

    static RunningIssuer server;

    @BeforeAll
    static void starts() throws IOException {
        server = RunningIssuer.start(Ports.freeNumber(), folder);
    }

    @AfterAll
    static void stops() {
        server.close();
    }

    @Test
    void describesItself() throws Exception {
        var discovery = RunningIssuer.json(server.get("/.well-known/openid-configuration"));

        assertThat(discovery.path("issuer").asString())
                .isEqualTo(server.address().toString());
        assertThat(discovery.path("end_session_endpoint").asString()).isEqualTo(server.address() + "/connect/logout");
        assertThat(discovery
                        .path("code_challenge_methods_supported")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("S256");
    }

    @Test
    void tellsInTheTokenWhoAPersonIs() throws Exception {
        var claims = SignedJWT.parse(server.login("decider-zrzy")).getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("decider-zrzy");
        assertThat(claims.getIssuer()).isEqualTo(server.address().toString());
        assertThat(claims.getAudience()).containsExactly("lianshen");
        assertThat(claims.getStringListClaim("roles")).containsExactly("DECIDER", "REVIEWER");
        assertThat(claims.getStringClaim("department")).isEqualTo("ZRZY");
        assertThat(claims.getStringClaim("region")).isEqualTo("530102");
        assertThat(claims.getStringClaim("name")).isEqualTo("自然资源和规划局 审批人");
        assertThat(claims.getExpirationTime().toInstant()).isAfter(Instant.now().plusSeconds(29 * 60));
    }

    @Test
    void namesNoDepartmentForAnApplicant() throws Exception {
        var claims = SignedJWT.parse(server.login("applicant")).getJWTClaimsSet();

        assertThat(claims.getStringListClaim("roles")).containsExactly("APPLICANT");
        assertThat(claims.getClaims()).doesNotContainKey("department");
    }

    @Test
    void letsASystemInByItsSecret() throws Exception {
        var token = RunningIssuer.json(server.clientCredentials("subscriber-secret"))
                .path("access_token")
                .asString();

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("subscriber-demo");
        assertThat(claims.getStringListClaim("roles")).containsExactly("SUBSCRIBER");
        assertThat(server.clientCredentials("another-secret").statusCode()).isEqualTo(401);
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAccountAlike() {
        var login = new PeopleLogin(server.address());

        assertThatThrownBy(() -> login.login("auditor", "wrong")).isInstanceOf(LoginRefused.class);
        assertThatThrownBy(() -> login.login("nobody", "wrong")).isInstanceOf(LoginRefused.class);
    }

    @Test
    void refusesEvenTheRightPasswordWhileAnAccountIsBeingGuessedAt() {
        var login = new PeopleLogin(server.address());

        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> login.login("catalogue", "guess")).isInstanceOf(LoginRefused.class);
        }

        assertThatThrownBy(() -> login.login("catalogue", DemoAccounts.PASSWORD))
                .isInstanceOf(LoginRefused.class);
    }

    @Test
    void refusesAPlainProofKey() throws Exception {
        var answer = server.get(RunningIssuer.authorization(
                "http://127.0.0.1/callback", "code_challenge=abc&code_challenge_method=plain"));

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("error=invalid_request")
                .doesNotContain("/login");
    }

    @Test
    void refusesARequestWithoutProofKey() throws Exception {
        var answer = server.get(RunningIssuer.authorization("http://127.0.0.1/callback", "state=x"));

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void neverRedirectsToAnAddressThatIsNotRegistered() throws Exception {
        for (var redirect : List.of(
                "http://evil.example/callback", "http://127.0.0.1/other", "http://127.0.0.1@evil.example/callback")) {
            var answer =
                    server.get(RunningIssuer.authorization(redirect, "code_challenge=abc&code_challenge_method=S256"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void showsALoginPageThatNeedsNothingElse() throws Exception {
        var page = server.get("/login?error");

        assertThat(page.body())
                .contains("账号或密码不正确")
                .doesNotContain("{{")
                .doesNotContain("<script")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(server.get("/login.css").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsItsKeyToItselfAndThroughARestart() throws Exception {
        var before = SignedJWT.parse(server.login("supervisor"));

        server.close();
        server = RunningIssuer.start(server.port(), folder);

        var keys = JWKSet.parse(server.get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(before.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(before.verify(new RSASSAVerifier(key))).isTrue();
        var permissions = Files.getPosixFilePermissions(folder.resolve("signing-key.json"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
}
