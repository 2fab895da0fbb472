package cn.lianshen.gateway.route;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes the whole body in before a service is bothered: one that is too long or too slow costs nobody else a connection,
 * and the service learns its length.
 */
final class Body implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String ATTRIBUTE = Body.class.getName();
    private static final byte[] NONE = {};

    private final int limit;

    /** @param limit largest body in bytes */
    Body(int limit) {
        this.limit = limit;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        Optional<Problem> problem = take(request.servletRequest());
        return problem.isPresent() ? problem.get().answer() : next.handle(request);
    }

    /** The body taken in before, empty if there was none. */
    static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : NONE;
    }

    private Optional<Problem> take(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            return Optional.of(tooLarge());
        }
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            return Optional.of(tooLarge());
        }
        if (body.length > 0 && !isJson(request.getContentType())) {
            return Optional.of(notJson());
        }
        request.setAttribute(ATTRIBUTE, body);
        return Optional.empty();
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && contentType.regionMatches(true, 0, "application/json", 0, 16)
                && (contentType.length() == 16 || " ;".indexOf(contentType.charAt(16)) >= 0);
    }

    private Problem tooLarge() {
        return Problem.of(
                413,
                "BODY_TOO_LARGE",
                new Text("请求内容过大", "The request body is too large"),
                new Text("请求内容不得超过 " + limit + " 字节。", "A request body may have " + limit + " bytes at most."));
    }

    private static Problem notJson() {
        return Problem.of(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                new Text("请求格式不支持", "Unsupported media type"),
                new Text("请求内容必须是 application/json。", "A request body must be application/json."));
    }
}
