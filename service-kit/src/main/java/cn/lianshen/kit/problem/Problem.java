package cn.lianshen.kit.problem;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not fulfilled, not yet worded in any language.
 *
 * @param code the name of the refusal in upper case with underscores; its texts are {@code <code>.title} and {@code .detail}
 * @param status the HTTP status, 4xx or 5xx
 * @param arguments what the texts name with {@code {0}}, {@code {1}} …
 * @param violations the fields that are wrong, each once; empty if the problem is not about fields
 * @param retryAfter when trying again makes sense; absent if it does not
 * @param properties further members of the JSON object, by name
 */
public record Problem(
        String code,
        HttpStatus status,
        List<Object> arguments,
        List<Violation> violations,
        @Nullable Duration retryAfter,
        Map<String, Object> properties) {

    private static final String TYPE_BASE = "https://lianshen.cn/problems/";

    public Problem {
        if (!status.isError()) {
            throw new IllegalArgumentException("status: " + status + " (expected: 4xx or 5xx)");
        }
        arguments = List.copyOf(arguments);
        violations = List.copyOf(violations);
        properties = Map.copyOf(properties);
    }

    /** A problem that carries nothing but its code and the arguments of its texts. */
    public static Problem of(HttpStatus status, Enum<?> code, Object... arguments) {
        return new Problem(code.name(), status, List.of(arguments), List.of(), null, Map.of());
    }

    /** The same problem, naming the fields that caused it. */
    public Problem naming(List<Violation> wrong) {
        return new Problem(code, status, arguments, wrong, retryAfter, properties);
    }

    /** The same problem, saying when to try again; sent as whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        return new Problem(code, status, arguments, violations, wait, properties);
    }

    /** The same problem with one more member in its JSON object, such as the result that won. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(properties);
        more.put(name, value);
        return new Problem(code, status, arguments, violations, retryAfter, more);
    }

    URI type() {
        return URI.create(TYPE_BASE + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
