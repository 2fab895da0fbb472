package cn.lianshen.kit.web;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that says it is too large before a byte of it is read, and bounds the others while they are read. It
 * stands behind the security filters, so nobody's body is read before it is known who sends it.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final int maxBytes;
    private final Problems problems;

    BodyLimitFilter(int maxBytes, Problems problems) {
        this.maxBytes = maxBytes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBytes) {
            // The rest is not worth reading, and unread it would be taken for the next request.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            problems.write(CommonProblem.BODY_TOO_LARGE.with(Integer.toString(maxBytes)), request, response);
            return;
        }
        chain.doFilter(new BoundedBody(request, maxBytes), response);
    }
}
