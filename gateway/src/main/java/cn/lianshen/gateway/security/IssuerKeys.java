package cn.lianshen.gateway.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The issuer's public keys, fetched when first needed and kept while the issuer is away. */
@Component
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration USABLE_WITHOUT_ISSUER = Duration.ofHours(4);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int ANSWER_MILLIS = 3_000;
    private static final int ANSWER_BYTES = 256 * 1024;
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> source;

    IssuerKeys(Identity identity) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, ANSWER_MILLIS, ANSWER_BYTES);
        this.source = JWKSourceBuilder.<SecurityContext>create(
                        identity.jwkSetUri().toURL(), retriever)
                .cache(FRESH.toMillis(), Duration.ofSeconds(5).toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(USABLE_WITHOUT_ISSUER.toMillis())
                .build();
    }

    /** A key that was not there a moment ago does not exist; only without any keys is it too early to say so. */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return source.get(wanted, context);
        } catch (RateLimitReachedException askedJustNow) {
            if (source.get(ANY, context).isEmpty()) {
                throw askedJustNow;
            }
            return List.of();
        }
    }
}
