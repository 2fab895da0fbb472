package cn.lianshen.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes every request a span of the caller's trace, and puts its error page and its asynchronous rest at the same place. What
 * goes on after a stream has begun is not counted into its span. Probes and scrapes leave no trace.
 */
final class TraceFilter extends OncePerRequestFilter {

    private static final String PROBES = "/actuator/";
    private static final String BEGUN = TraceFilter.class.getName();
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final int SERVER_ERROR = 500;

    private final Tracing tracing;

    TraceFilter(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PROBES);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST
                && request.getAttribute(BEGUN) instanceof Traceparent begun) {
            try (Trace.Step _ = Trace.enter(begun)) {
                chain.doFilter(request, response);
            }
            return;
        }
        trace(request, response, chain);
    }

    private void trace(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Span span = tracing.begin(
                SpanKind.SERVER, request.getMethod(), Traceparent.parse(request.getHeader(Traceparent.HEADER)));
        Traceparent place = Tracing.placeOf(span);
        request.setAttribute(BEGUN, place);
        try (Trace.Step _ = Trace.enter(place)) {
            chain.doFilter(request, response);
            describe(span, request, response.getStatus());
        } catch (ServletException | IOException | RuntimeException e) {
            describe(span, request, SERVER_ERROR);
            fail(span, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static void describe(Span span, HttpServletRequest request, int status) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        span.updateName(request.getMethod() + " " + (route == null ? "(no route)" : route));
        span.setAttribute(METHOD, request.getMethod());
        span.setAttribute(PATH, request.getRequestURI());
        span.setAttribute(STATUS, (long) status);
        String caseId = MDC.get(Trace.CASE_ID);
        if (caseId != null) {
            span.setAttribute(Tracing.CASE, caseId);
        }
        if (status >= SERVER_ERROR) {
            fail(span, Integer.toString(status));
        }
    }

    private static void fail(Span span, String how) {
        span.setAttribute(Tracing.ERROR, how);
        span.setStatus(StatusCode.ERROR);
    }
}
