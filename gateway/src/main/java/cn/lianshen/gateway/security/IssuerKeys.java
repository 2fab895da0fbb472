package cn.lianshen.gateway.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The issuer's public keys, fetched when first needed and kept while the issuer is away. */
@Configuration(proxyBeanMethods = false)
class IssuerKeys {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration USABLE_WITHOUT_ISSUER = Duration.ofHours(4);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);
    private static final int ANSWER_BYTES = 256 * 1024;

    @Bean
    JWKSource<SecurityContext> keys(Identity identity) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(1_000, 3_000, ANSWER_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(identity.jwkSetUri().toURL(), retriever)
                .cache(FRESH.toMillis(), Duration.ofSeconds(5).toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(USABLE_WITHOUT_ISSUER.toMillis())
                .build();
    }
}
