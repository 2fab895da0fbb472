package cn.lianshen.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class RecentAuthorizationsTest {

    private static final OAuth2TokenType CODE = new OAuth2TokenType(OAuth2ParameterNames.CODE);
    private static final RegisteredClient CLIENT = new Clients(new IdentitySettings(
                    URI.create("http://127.0.0.1:1"),
                    Path.of("unused"),
                    "gateway",
                    "subscriber",
                    List.of("http://127.0.0.1:2")))
            .all()
            .getFirst();

    private final RecentAuthorizations logins = new RecentAuthorizations();

    @Test
    void looksForALoginWhileOthersBegin() throws InterruptedException, ExecutionException {
        try (var executor = Executors.newSingleThreadExecutor()) {
            var others = executor.submit(
                    () -> IntStream.range(0, 20_000).forEach(person -> logins.save(begunWith("code-" + person))));
            do {
                assertThat(logins.findByToken("a code nobody was given", CODE)).isNull();
            } while (!others.isDone());
            others.get();
        }
        assertThat(logins.findByToken("code-19999", CODE)).isNotNull();
    }

    private static OAuth2Authorization begunWith(String code) {
        var now = Instant.now();
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .id(code)
                .principalName("somebody")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .token(new OAuth2AuthorizationCode(code, now, now.plusSeconds(300)))
                .build();
    }
}
