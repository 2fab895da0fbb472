package cn.lianshen.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a login after its longest time, however busy the session is. */
final class SessionAge extends OncePerRequestFilter {

    private final Duration longest;
    private final Clock clock;

    SessionAge(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        LoginSession login = LoginSession.of(request);
        if (login != null && login.since().plus(longest).isBefore(clock.instant())) {
            LoginSession.end(request);
        }
        next.doFilter(request, response);
    }
}
