package cn.lianshen.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks access tokens: signature by a key of the issuer, issuer, audience, time. A token that passed once is remembered,
 * since its text cannot change its meaning; only its end is checked again.
 */
@Component
final class AccessTokens implements JwtDecoder {

    private final NimbusJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> checked = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    AccessTokens(JWKSource<SecurityContext> keys, Identity identity, Clock clock) {
        this.decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        this.decoder.setJwtValidator(new TokenRules(identity, clock));
        this.clock = clock;
    }

    @Override
    public Jwt decode(String text) {
        Jwt known = checked.getIfPresent(text);
        if (known == null) {
            Jwt token = decoder.decode(text);
            checked.put(text, token);
            return token;
        }
        Instant end = known.getExpiresAt();
        if (end == null || clock.instant().isAfter(end.plus(TokenRules.SKEW))) {
            throw new JwtValidationException("expired at " + end, List.of(TokenRules.EXPIRED));
        }
        return known;
    }
}
