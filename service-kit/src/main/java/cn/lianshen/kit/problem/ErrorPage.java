package cn.lianshen.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer when the container itself refuses a request or a filter fails before any handler is reached. */
@RestController
final class ErrorPage implements ErrorController {

    private final Problems problems;
    private final UnexpectedProblems unexpected;

    ErrorPage(Problems problems, UnexpectedProblems unexpected) {
        this.problems = problems;
        this.unexpected = unexpected;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
            return problems.respond(unexpected.of(thrown));
        }
        return problems.respond(ProtocolProblems.of(statusOf(request)));
    }

    private static HttpStatusCode statusOf(HttpServletRequest request) {
        // Called directly, as a path of its own, it does not exist.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code && code >= 400
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
