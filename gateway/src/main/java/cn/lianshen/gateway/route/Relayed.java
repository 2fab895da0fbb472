package cn.lianshen.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** The answer of a service on its way to the caller; only headers that mean something outside are taken along. */
final class Relayed implements ServerResponse, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Relayed.class);

    private static final String POLICY = "Content-Security-Policy";
    private static final List<String> PASSED = List.of(
            "Allow",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Range",
            POLICY,
            "Content-Type",
            "ETag",
            "Idempotent-Replayed",
            "Last-Modified",
            "Link",
            "Retry-After",
            "Vary",
            "WWW-Authenticate",
            "X-Accel-Buffering");

    private final ClassicHttpResponse answer;
    private final Incoming body;
    private final String origin;

    /** @param origin address of the service, which must not appear in what the caller reads */
    Relayed(ClassicHttpResponse answer, Incoming body, String origin) {
        this.answer = answer;
        this.body = body;
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
        try (body) {
            writeHead(response);
            body.copyTo(response.getOutputStream());
        } catch (ClientAbortException | AsyncRequestNotUsableException left) {
            throw left;
        } catch (IOException broken) {
            // Half an answer is out already: only a broken connection can still say that the rest is missing.
            log.warn("{} broke off its answer: {}", origin, broken.toString());
            throw new CloseNowException(broken);
        }
        return null;
    }

    /** Leaves the service if nobody wants its answer any more. */
    @Override
    public void close() {
        body.close();
    }

    private void writeHead(HttpServletResponse response) {
        response.setStatus(answer.getCode());
        for (var headers = answer.headerIterator(); headers.hasNext(); ) {
            Header header = headers.next();
            String name = passed(header.getName());
            if (name != null) {
                pass(name, header.getValue(), response);
            }
        }
        Header location = answer.getFirstHeader("Location");
        if (location != null) {
            response.setHeader("Location", outside(location.getValue()));
        }
        if (body.length() >= 0) {
            response.setContentLengthLong(body.length());
        }
    }

    /** Two policies would both hold, so one of a service's own takes the place of ours. */
    private static void pass(String name, String value, HttpServletResponse response) {
        if (name.equals(POLICY)) {
            response.setHeader(name, value);
            return;
        }
        response.addHeader(name, value);
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
}
