package cn.lianshen.kit.problem;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The problems any service can have, whatever it is about. */
public enum CommonProblem {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    JSON_TOO_COMPLEX(HttpStatus.BAD_REQUEST),
    DUPLICATE_FIELD(HttpStatus.BAD_REQUEST),
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
    WRONG_TYPE(HttpStatus.BAD_REQUEST),
    INVALID_FIELDS(HttpStatus.BAD_REQUEST),
    BODY_MISSING(HttpStatus.BAD_REQUEST),
    BODY_INTERRUPTED(HttpStatus.BAD_REQUEST),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    PARAMETER_MISSING(HttpStatus.BAD_REQUEST),
    PARAMETER_INVALID(HttpStatus.BAD_REQUEST),
    HEADER_MISSING(HttpStatus.BAD_REQUEST),
    CURSOR_INVALID(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    REFUSED_BEFORE(HttpStatus.CONFLICT),
    REQUEST_REJECTED(HttpStatus.BAD_REQUEST),
    PATH_NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED),
    TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED),
    TOKEN_FOREIGN(HttpStatus.UNAUTHORIZED),
    TOKEN_INVALID(HttpStatus.UNAUTHORIZED),
    ACCESS_DENIED(HttpStatus.FORBIDDEN),
    OVERFLOWING(HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    /** How long a caller waits before it asks again for what is out of order just now. */
    private static final Duration OUTAGE_WAIT = Duration.ofSeconds(2);

    private final HttpStatus status;

    CommonProblem(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The problem with the arguments that its two texts name. */
    public Problem with(Object... arguments) {
        Problem problem = Problem.of(status, this, arguments);
        return status == HttpStatus.SERVICE_UNAVAILABLE ? problem.retryAfter(OUTAGE_WAIT) : problem;
    }
}
