package cn.lianshen.gateway.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a well-signed access token must say to count here; the failure says which rule it broke. */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

    /** How far the clocks of issuer and gateway may be apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    static final OAuth2Error EXPIRED = new OAuth2Error("expired");
    static final OAuth2Error FOREIGN = new OAuth2Error("foreign");
    static final OAuth2Error NAMELESS = new OAuth2Error("nameless");

    private final JwtTimestampValidator time = new JwtTimestampValidator(SKEW);
    private final Identity identity;

    TokenRules(Identity identity, Clock clock) {
        this.identity = identity;
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!isForUs(token)) {
            return OAuth2TokenValidatorResult.failure(FOREIGN);
        }
        if (time.validate(token).hasErrors()) {
            return OAuth2TokenValidatorResult.failure(EXPIRED);
        }
        return token.getSubject() == null || token.getSubject().isBlank()
                ? OAuth2TokenValidatorResult.failure(NAMELESS)
                : OAuth2TokenValidatorResult.success();
    }

    private boolean isForUs(Jwt token) {
        List<String> audience = token.getAudience();
        return identity.issuer().equals(token.getClaimAsString("iss"))
                && audience != null
                && audience.contains(identity.audience());
    }
}
