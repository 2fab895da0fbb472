package cn.lianshen.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** The answer of a service on its way to the caller; only headers that mean something outside are taken along. */
final class Relayed implements ServerResponse {

    private static final List<String> PASSED = List.of(
            "Allow",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Range",
            "Content-Security-Policy",
            "Content-Type",
            "ETag",
            "Idempotent-Replayed",
            "Last-Modified",
            "Link",
            "Retry-After",
            "Vary",
            "WWW-Authenticate",
            "X-Accel-Buffering");
    private static final int BUFFER = 16 * 1024;

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse answer;
    private final String origin;

    /**
     * @param request what was asked; cancelled when the caller has gone away
     * @param origin address of the service, which must not appear in what the caller reads
     */
    Relayed(HttpUriRequestBase request, ClassicHttpResponse answer, String origin) {
        this.request = request;
        this.answer = answer;
        this.origin = origin;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        for (String name : PASSED) {
            for (Header header : answer.getHeaders(name)) {
                headers.add(name, header.getValue());
            }
        }
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest asked, HttpServletResponse response, Context context)
            throws IOException {
        boolean complete = false;
        try {
            writeHead(response);
            writeBody(response);
            complete = true;
        } finally {
            if (!complete) {
                // Closing alone would read an endless stream to its end.
                request.cancel();
            }
            answer.close();
        }
        return null;
    }

    private void writeHead(HttpServletResponse response) {
        response.setStatus(answer.getCode());
        for (var headers = answer.headerIterator(); headers.hasNext(); ) {
            Header header = headers.next();
            String name = passed(header.getName());
            if (name != null) {
                response.addHeader(name, header.getValue());
            }
        }
        Header location = answer.getFirstHeader("Location");
        if (location != null) {
            response.setHeader("Location", outside(location.getValue()));
        }
    }

    private static @Nullable String passed(String name) {
        for (String candidate : PASSED) {
            if (candidate.equalsIgnoreCase(name)) {
                return candidate;
            }
        }
        return null;
    }

    private String outside(String location) {
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private void writeBody(HttpServletResponse response) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return;
        }
        long length = entity.getContentLength();
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        boolean stream = isEventStream(entity);
        if (stream) {
            response.flushBuffer();
        }
        try (InputStream body = entity.getContent()) {
            copy(body, response, new byte[(int) (length > 0 ? Math.min(length, BUFFER) : BUFFER)], stream);
        }
    }

    private static void copy(InputStream body, HttpServletResponse response, byte[] buffer, boolean flush)
            throws IOException {
        var out = response.getOutputStream();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            out.write(buffer, 0, read);
            if (flush) {
                response.flushBuffer();
            }
        }
    }

    private static boolean isEventStream(HttpEntity entity) {
        return entity.getContentType() != null && entity.getContentType().startsWith("text/event-stream");
    }
}
