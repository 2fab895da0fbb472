package cn.lianshen.kit.problem;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says what is wrong with path, method or media type, and what would be right. */
final class ProtocolProblems {

    private ProtocolProblems() {}

    static Problem of(ErrorResponse error) {
        return switch (error) {
            case HttpRequestMethodNotSupportedException method ->
                CommonProblem.METHOD_NOT_ALLOWED.with(method.getMethod(), list(method.getSupportedHttpMethods()));
            case HttpMediaTypeNotSupportedException type ->
                CommonProblem.UNSUPPORTED_MEDIA_TYPE.with(list(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException type ->
                CommonProblem.NOT_ACCEPTABLE.with(list(type.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException upload ->
                CommonProblem.BODY_TOO_LARGE.with(Long.toString(upload.getMaxUploadSize()));
            default -> of(error.getStatusCode());
        };
    }

    /** The general problem of an HTTP status that arrives without any reason. */
    static Problem of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return switch (known) {
            case UNAUTHORIZED -> CommonProblem.SIGN_IN_REQUIRED.with();
            case FORBIDDEN -> CommonProblem.ACCESS_DENIED.with();
            case NOT_FOUND -> CommonProblem.PATH_NOT_FOUND.with();
            case SERVICE_UNAVAILABLE -> CommonProblem.UNAVAILABLE.with();
            case null -> CommonProblem.REQUEST_REJECTED.with();
            default ->
                known.is4xxClientError()
                        ? Problem.of(known, CommonProblem.REQUEST_REJECTED)
                        : CommonProblem.UNAVAILABLE.with();
        };
    }

    private static String list(@Nullable Collection<?> values) {
        return values == null
                ? ""
                : values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
