package cn.lianshen.gateway;

import cn.lianshen.telemetry.Trace;
import cn.lianshen.telemetry.Traceparent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the gateway itself when it cannot pass a request on, as RFC 9457 describes it.
 *
 * @param status HTTP status, 400 to 599
 * @param code upper case with underscores; in lower case with hyphens it ends the problem type
 * @param retryAfter when asking again makes sense, at least a second; empty if asking again changes nothing
 */
public record Problem(int status, String code, Text title, Text detail, Optional<Duration> retryAfter) {

    private static final String TYPES = "https://lianshen.cn/problems/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status: " + status + " (expected: 400 to 599)");
        }
    }

    /** A problem that will be the same when asked again. */
    public static Problem of(int status, String code, Text title, Text detail) {
        return new Problem(status, code, title, detail, Optional.empty());
    }

    /** The same problem, worth another try after {@code wait}. */
    public Problem after(Duration wait) {
        return new Problem(status, code, title, detail, Optional.of(wait));
    }

    /** The problem as the outcome of a route. */
    public ServerResponse answer() {
        return ServerResponse.status(HttpStatusCode.valueOf(status)).build((request, response) -> {
            send(request, response);
            return null;
        });
    }

    /** Writes the problem unless an answer has already begun. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", Text.speaksEnglish(request) ? "en" : "zh-CN");
        response.addHeader("Vary", "Accept-Language");
        retryAfter.ifPresent(wait -> response.setHeader("Retry-After", Long.toString(seconds(wait))));
        byte[] body = JSON.writeValueAsBytes(body(request));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Map<String, Object> body(HttpServletRequest request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", title.in(request));
        body.put("status", status);
        body.put("detail", detail.in(request));
        body.put("instance", request.getRequestURI());
        body.put("code", code);
        Traceparent place = Trace.current();
        if (place != null) {
            body.put("traceId", place.traceId());
        }
        return body;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
