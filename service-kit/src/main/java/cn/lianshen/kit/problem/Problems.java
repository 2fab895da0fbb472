package cn.lianshen.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Words problems in the caller's language and answers them, from a controller or from a filter. */
public final class Problems {

    /** The MDC key under which the trace of the request stands, if it has one. */
    public static final String TRACE_ID = "traceId";

    private final ProblemTexts texts;
    private final JsonMapper json;

    Problems(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The answer of a controller; the language is that of the request being handled. */
    public ResponseEntity<ProblemDetail> respond(Problem problem) {
        return respond(problem, HttpHeaders.EMPTY);
    }

    ResponseEntity<ProblemDetail> respond(Problem problem, HttpHeaders more) {
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.status(problem.status())
                .headers(more)
                .headers(headers -> describe(problem, locale).forEach(headers::set))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(word(problem, locale));
    }

    /** The answer of a filter, written at once; does nothing if an answer is already on its way. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = CallersLanguage.of(request);
        ProblemDetail worded = word(problem, locale);
        worded.setInstance(pathOf(request));
        byte[] body = json.writeValueAsBytes(worded);

        response.setStatus(problem.status().value());
        describe(problem, locale).forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ProblemDetail word(Problem problem, Locale locale) {
        ProblemDetail worded = ProblemDetail.forStatusAndDetail(problem.status(), texts.detail(problem, locale));
        worded.setType(problem.type());
        worded.setTitle(texts.title(problem, locale));
        worded.setProperty("code", problem.code());
        if (!problem.violations().isEmpty()) {
            worded.setProperty("errors", wordViolations(problem.violations(), locale));
        }
        problem.properties().forEach(worded::setProperty);
        String traceId = MDC.get(TRACE_ID);
        if (traceId != null) {
            worded.setProperty("traceId", traceId);
        }
        return worded;
    }

    private List<WordedViolation> wordViolations(List<Violation> violations, Locale locale) {
        return violations.stream()
                .map(wrong -> new WordedViolation(wrong.field(), wrong.rule(), texts.message(wrong, locale)))
                .toList();
    }

    private static Map<String, String> describe(Problem problem, Locale locale) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        Duration wait = problem.retryAfter();
        if (wait != null) {
            headers.put(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        return headers;
    }

    record WordedViolation(String field, String rule, String message) {}

    private static URI pathOf(HttpServletRequest request) {
        try {
            return URI.create(request.getRequestURI());
        } catch (IllegalArgumentException notAPath) {
            return URI.create("/");
        }
    }
}
