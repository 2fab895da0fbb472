package cn.lianshen.kit.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Turns whatever a handler throws into a problem. One handler with one switch, because Spring would otherwise also
 * match causes: an unreadable answer of another service is not the caller's malformed JSON.
 */
@RestControllerAdvice
@Order
final class ProblemAdvice {

    private final Problems problems;
    private final UnexpectedProblems unexpected;

    ProblemAdvice(Problems problems, UnexpectedProblems unexpected) {
        this.problems = problems;
        this.unexpected = unexpected;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDetail> answer(Exception thrown, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        HttpHeaders headers = thrown instanceof ErrorResponse error ? error.getHeaders() : HttpHeaders.EMPTY;
        return problems.respond(problemOf(thrown), headers);
    }

    private Problem problemOf(Exception thrown) {
        return switch (thrown) {
            case ProblemException known -> known.problem();
            case HttpMessageNotReadableException unreadable -> BodyProblems.of(unreadable);
            case MethodArgumentNotValidException invalid -> FieldProblems.ofBody(invalid);
            case HandlerMethodValidationException invalid -> FieldProblems.ofParameters(invalid);
            case BindException invalid -> FieldProblems.ofBody(invalid);
            case MethodArgumentTypeMismatchException mismatch -> ParameterProblems.of(mismatch);
            case ServletRequestBindingException missing -> ParameterProblems.of(missing);
            case AccessDeniedException _ -> CommonProblem.ACCESS_DENIED.with();
            case AuthenticationException _ -> CommonProblem.SIGN_IN_REQUIRED.with();
            case ErrorResponse error -> ProtocolProblems.of(error);
            default -> unexpected.of(thrown);
        };
    }
}
