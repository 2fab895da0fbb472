package cn.lianshen.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers tokens that passed, since a token's text cannot change its meaning; only its times are checked again. A key that the
 * issuer withdraws is believed for so much longer at most.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int TOKENS = 10_000;

    private final JwtDecoder thorough;
    private final OAuth2TokenValidator<Jwt> times;
    private final Cache<String, Jwt> passed = Caffeine.newBuilder()
            .maximumSize(TOKENS)
            .expireAfterWrite(REMEMBERED)
            .build();

    RememberedTokens(JwtDecoder thorough, OAuth2TokenValidator<Jwt> times) {
        this.thorough = thorough;
        this.times = times;
    }

    @Override
    public Jwt decode(String text) {
        Jwt known = passed.getIfPresent(text);
        if (known == null) {
            Jwt token = thorough.decode(text);
            passed.put(text, token);
            return token;
        }
        var errors = times.validate(known).getErrors();
        if (!errors.isEmpty()) {
            throw new JwtValidationException("no longer valid", errors);
        }
        return known;
    }
}
