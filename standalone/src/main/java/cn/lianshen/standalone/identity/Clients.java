package cn.lianshen.standalone.identity;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The three programs that may ask for tokens. */
record Clients(IdentitySettings settings) {

    static final String SUBSCRIBER = "subscriber-demo";

    private static final Duration WEB_TOKEN = Duration.ofMinutes(5);
    private static final Duration LONG_TOKEN = Duration.ofMinutes(30);
    private static final Duration WEB_SESSION = Duration.ofHours(8);

    List<RegisteredClient> all() {
        return List.of(gateway(), commandLine(), subscriber());
    }

    private RegisteredClient gateway() {
        var client = client("lianshen-gateway")
                // High-entropy random secrets need no slow hash, and the gateway presents its secret at each refresh.
                .clientSecret("{noop}" + settings.gatewaySecret())
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(CLIENT_SECRET_POST)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .authorizationGrantType(REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(WEB_TOKEN)
                        .refreshTokenTimeToLive(WEB_SESSION)
                        .build());
        for (var origin : settings.gatewayOrigins()) {
            client.redirectUri(origin + "/login/oauth2/code/lianshen").postLogoutRedirectUri(origin + "/");
        }
        return client.build();
    }

    private static RegisteredClient commandLine() {
        return client("lianshen-cli")
                .clientAuthenticationMethod(NONE)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LONG_TOKEN)
                        .build())
                .build();
    }

    private RegisteredClient subscriber() {
        return client(SUBSCRIBER)
                .clientSecret("{noop}" + settings.subscriberSecret())
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LONG_TOKEN)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
    }
}
