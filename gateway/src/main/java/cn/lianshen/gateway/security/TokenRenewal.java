package cn.lianshen.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Renews the access token of a session shortly before it runs out. A page asks for several things at once and the issuer
 * takes a refresh token only once, so one request renews while the others of the session wait for it.
 */
@Component
final class TokenRenewal {

    private static final Logger log = LoggerFactory.getLogger(TokenRenewal.class);
    private static final Duration BEFORE_END = Duration.ofSeconds(30);

    private final OAuth2AuthorizedClientRepository clients;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer;
    private final Clock clock;

    TokenRenewal(
            OAuth2AuthorizedClientRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer,
            Clock clock) {
        this.clients = clients;
        this.issuer = issuer;
        this.clock = clock;
    }

    SessionToken token(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient client = load(login, request);
        Lock lock = LoginSession.lock(request);
        if (client == null || lock == null) {
            return new SessionToken.Ended();
        }
        if (lasts(client, BEFORE_END)) {
            return usable(client);
        }
        lock.lock();
        try {
            OAuth2AuthorizedClient latest = load(login, request);
            if (latest == null) {
                return new SessionToken.Ended();
            }
            return lasts(latest, BEFORE_END) ? usable(latest) : renew(latest, login, request, response);
        } finally {
            lock.unlock();
        }
    }

    private SessionToken renew(
            OAuth2AuthorizedClient client,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2RefreshToken refreshToken = client.getRefreshToken();
        if (refreshToken == null) {
            return lasts(client, Duration.ZERO) ? usable(client) : new SessionToken.Ended();
        }
        try {
            var answer = issuer.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    client.getClientRegistration(), client.getAccessToken(), refreshToken));
            var renewed = new OAuth2AuthorizedClient(
                    client.getClientRegistration(),
                    client.getPrincipalName(),
                    answer.getAccessToken(),
                    answer.getRefreshToken());
            clients.saveAuthorizedClient(renewed, login, request, response);
            return usable(renewed);
        } catch (OAuth2AuthorizationException refused) {
            log.info("access token not renewed: {}", refused.getError().getErrorCode());
            if (lasts(client, Duration.ZERO)) {
                return usable(client);
            }
            return refused.getCause() instanceof RestClientException
                    ? new SessionToken.IssuerAway()
                    : new SessionToken.Ended();
        }
    }

    private @Nullable OAuth2AuthorizedClient load(Authentication login, HttpServletRequest request) {
        return clients.loadAuthorizedClient(Login.REGISTRATION, login, request);
    }

    private boolean lasts(OAuth2AuthorizedClient client, Duration longer) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end != null && clock.instant().plus(longer).isBefore(end);
    }

    private static SessionToken usable(OAuth2AuthorizedClient client) {
        return new SessionToken.Usable(client.getAccessToken().getTokenValue());
    }
}
