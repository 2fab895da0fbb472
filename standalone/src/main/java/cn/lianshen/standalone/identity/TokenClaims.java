package cn.lianshen.standalone.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says about the caller. The services rely on these claims and on nothing else. */
record TokenClaims(DemoAccounts accounts) implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "lianshen";
    private static final String REGION = "530102";

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describeSystem(claims, context.getRegisteredClient().getClientId());
            return;
        }
        Optional.ofNullable(context.<Authentication>getPrincipal())
                .flatMap(person -> accounts.find(person.getName()))
                .ifPresent(account -> describePerson(claims, account));
    }

    private static void describePerson(JwtClaimsSet.Builder claims, Account account) {
        claims.claim("name", account.displayName());
        claims.claim("roles", account.roleNames());
        claims.claim("region", REGION);
        account.department().ifPresent(code -> claims.claim("department", code));
    }

    private static void describeSystem(JwtClaimsSet.Builder claims, String clientId) {
        claims.claim("name", clientId);
        claims.claim("roles", List.of(Role.SUBSCRIBER.name()));
        claims.claim("region", REGION);
    }
}
