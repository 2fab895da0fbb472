package cn.lianshen.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a step of the caller's trace, also while its error page or its asynchronous rest is handled. */
final class TraceFilter extends OncePerRequestFilter {

    private static final String HEADER = "traceparent";
    private static final String BEGUN = TraceFilter.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String parent = request.getAttribute(BEGUN) instanceof String begun ? begun : request.getHeader(HEADER);
        try (CurrentTrace.Step _ = CurrentTrace.begin(parent)) {
            request.setAttribute(BEGUN, CurrentTrace.traceparent());
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
