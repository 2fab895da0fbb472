package cn.lianshen.kit.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Which access tokens are believed: signed with RS256 or ES256 by a key the issuer publishes, typed as access token or
 * plain JWT, from this issuer, for this audience, and within their time give or take a minute. The keys are fetched from
 * the configured address only, whatever a token's header says.
 */
final class AccessTokens {

    /** The error codes that tell the caller why; everything else is just an invalid token. */
    static final String EXPIRED = "token_expired";

    static final String FOREIGN = "token_foreign";

    private static final String MALFORMED = "token_malformed";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
    private static final int FETCH_TIMEOUT_MILLIS = 2_000;
    private static final int MAX_KEY_BYTES = 64 * 1024;

    /** A token with an unknown key may cause one look at the issuer, but not one for every such token. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final Duration KEYS_USABLE_IN_OUTAGE = Duration.ofHours(8);
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private AccessTokens() {}

    static JwtDecoder decoder(IdentitySettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(settings))
                .jwsAlgorithms(allowed -> allowed.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                AccessTokens::checkForm, token -> checkOrigin(token, settings), times()));
        return new RememberedTokens(decoder, times());
    }

    private static JWKSource<SecurityContext> keys(IdentitySettings settings) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            settings.jwkSetUri().toURL(),
                            new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS, MAX_KEY_BYTES))
                    .cache(KEYS_FRESH.toMillis(), 2L * FETCH_TIMEOUT_MILLIS)
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .outageTolerant(KEYS_USABLE_IN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException notAUrl) {
            throw new IllegalArgumentException(
                    "lianshen.identity.jwk-set-uri: " + settings.jwkSetUri() + " (expected: a URL)", notAUrl);
        }
    }

    private static OAuth2TokenValidatorResult checkForm(Jwt token) {
        Object type = token.getHeaders().getOrDefault("typ", "JWT");
        boolean typed = type instanceof String name && TYPES.contains(name.toLowerCase(Locale.ROOT));
        boolean named = isGiven(token, "sub") && isGiven(token, "region");
        return typed && named ? OAuth2TokenValidatorResult.success() : failure(MALFORMED);
    }

    private static OAuth2TokenValidatorResult checkOrigin(Jwt token, IdentitySettings settings) {
        boolean ours = settings.issuer().equals(token.getClaimAsString("iss"))
                && token.getAudience() != null
                && token.getAudience().contains(settings.audience());
        return ours ? OAuth2TokenValidatorResult.success() : failure(FOREIGN);
    }

    private static OAuth2TokenValidator<Jwt> times() {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setAllowEmptyExpiryClaim(false);
        return token -> times.validate(token).hasErrors() ? failure(EXPIRED) : OAuth2TokenValidatorResult.success();
    }

    private static boolean isGiven(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        return value != null && !value.isBlank();
    }

    private static OAuth2TokenValidatorResult failure(String code) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(code));
    }
}
