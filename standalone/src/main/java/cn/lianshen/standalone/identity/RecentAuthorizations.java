package cn.lianshen.standalone.identity;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Who is logged in, as far as the issuer has to remember it: for refresh and for logout. The framework's own store in memory never
 * forgets and loses its way when one login is looked up while another is saved; this one drops the login that was used longest ago when
 * there are more than it keeps, and lets its callers in one at a time.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT = 5_000;

    private final InMemoryOAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final LinkedHashMap<String, OAuth2Authorization> byUse = new LinkedHashMap<>(64, 0.75f, true);

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        all.save(authorization);
        byUse.put(authorization.getId(), authorization);
        if (byUse.size() > KEPT) {
            remove(byUse.sequencedValues().getFirst());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        all.remove(authorization);
        byUse.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return all.findByToken(token, tokenType);
    }
}
