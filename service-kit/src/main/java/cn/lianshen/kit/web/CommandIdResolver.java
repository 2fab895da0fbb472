package cn.lianshen.kit.web;

import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Reads the {@link CommandId} of a request from its header and its body. */
final class CommandIdResolver implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";

    /** Set by the gateway, which lets nobody else set it. */
    static final String REPEATED = "Lianshen-Repeated";

    static final int MIN_CHARS = 8;
    static final int MAX_CHARS = 128;

    private final CanonicalJson canonical;

    CommandIdResolver(CanonicalJson canonical) {
        this.canonical = canonical;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandId.class;
    }

    @Override
    public CommandId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        if (http == null) {
            throw new IllegalStateException("request: not HTTP (expected: a servlet request)");
        }
        return new CommandId(keyOf(http), digestOf(http), http.getHeader(REPEATED) != null);
    }

    private static String keyOf(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty() || given.size() == 1 && given.getFirst().isBlank()) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_MISSING.with());
        }
        if (given.size() > 1 || !isWellFormed(given.getFirst())) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_MALFORMED.with());
        }
        return given.getFirst();
    }

    private static boolean isWellFormed(String key) {
        return key.length() >= MIN_CHARS
                && key.length() <= MAX_CHARS
                && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private String digestOf(HttpServletRequest request) throws IOException {
        Principal caller = request.getUserPrincipal();
        MessageDigest sha256 = sha256();
        sha256.update(line(caller == null ? "" : caller.getName()));
        sha256.update(line(request.getMethod()));
        sha256.update(line(request.getRequestURI()));
        sha256.update(canonical.of(bodyOf(request)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static byte[] bodyOf(HttpServletRequest request) throws IOException {
        BoundedBody body = WebUtils.getNativeRequest(request, BoundedBody.class);
        if (body == null) {
            throw new IllegalStateException(
                    "body: not bounded (expected: the body filter to stand before the handler)");
        }
        return body.content();
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
