package cn.lianshen.kit.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for every answer: method, route, status and milliseconds. The route is the pattern, never the path with its
 * values, and the query is left out, so that no personal data reach the log. Probes are logged at debug level only.
 */
final class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);
    private static final String PROBES = "/actuator/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long started = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new WhenStreamEndsLogIt(request, response, started));
            } else {
                logAnswer(request, response.getStatus(), started);
            }
        }
    }

    private static void logAnswer(HttpServletRequest request, int status, long started) {
        boolean probe = request.getRequestURI().startsWith(PROBES);
        if (probe ? !log.isDebugEnabled() : !log.isInfoEnabled()) {
            return;
        }
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        log.atLevel(probe ? Level.DEBUG : Level.INFO)
                .log("{} {} {} {} ms", request.getMethod(), route == null ? "(no route)" : route, status, millis);
    }

    private record WhenStreamEndsLogIt(HttpServletRequest request, HttpServletResponse response, long started)
            implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            logAnswer(request, response.getStatus(), started);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
