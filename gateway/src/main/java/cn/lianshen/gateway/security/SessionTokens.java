package cn.lianshen.gateway.security;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.route.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the access token that belongs to the session in the place where a system would have brought its own. */
final class SessionTokens extends OncePerRequestFilter {

    private final TokenRenewal renewal;
    private final AccessTokens tokens;

    SessionTokens(TokenRenewal renewal, AccessTokens tokens) {
        this.renewal = renewal;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login instanceof OAuth2AuthenticationToken
                && request.getRequestURI().startsWith("/api/")) {
            Optional<Problem> problem = remember(renewal.token(login, request, response), request);
            if (problem.isPresent()) {
                problem.get().send(request, response);
                return;
            }
        }
        next.doFilter(request, response);
    }

    private Optional<Problem> remember(SessionToken token, HttpServletRequest request) {
        return switch (token) {
            case SessionToken.Usable usable -> check(usable.text(), request);
            case SessionToken.Ended _ -> ended(request);
            case SessionToken.IssuerAway _ -> Optional.of(Refusals.IDENTITY_UNAVAILABLE);
        };
    }

    private Optional<Problem> check(String token, HttpServletRequest request) {
        try {
            Caller.remember(request, tokens.decode(token));
            return Optional.empty();
        } catch (BadJwtException bad) {
            return ended(request);
        } catch (JwtException noKeys) {
            return Optional.of(Refusals.IDENTITY_UNAVAILABLE);
        }
    }

    private static Optional<Problem> ended(HttpServletRequest request) {
        LoginSession.end(request);
        return Optional.of(Refusals.SIGN_IN_REQUIRED);
    }
}
