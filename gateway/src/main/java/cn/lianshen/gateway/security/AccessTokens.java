package cn.lianshen.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks access tokens: signature by a key of the issuer, issuer, audience, time. A token that passed once is remembered,
 * since its text cannot change its meaning; only its end is checked again.
 */
@Component
final class AccessTokens implements JwtDecoder {

    /** How far the clocks of issuer and gateway may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(30);

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
        this.decoder.setJwtValidator(meantForUs(identity, clock));
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
        if (end == null || clock.instant().isAfter(end.plus(SKEW))) {
            throw new BadJwtException("token expired at " + end);
        }
        return known;
    }

    private static OAuth2TokenValidator<Jwt> meantForUs(Identity identity, Clock clock) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(identity.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(identity.audience())),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()));
    }
}
