package cn.lianshen.notification.web;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.Problem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.problem.Violation;
import cn.lianshen.notification.domain.UrlFault;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why this service declines. */
enum NotificationProblem {
    NOTICE_NOT_FOUND(HttpStatus.NOT_FOUND),
    SUBSCRIPTION_NOT_FOUND(HttpStatus.NOT_FOUND),
    SUBSCRIPTION_DISABLED(HttpStatus.CONFLICT),
    TOO_MANY_SUBSCRIPTIONS(HttpStatus.CONFLICT),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS),
    SCOPE_UNKNOWN(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    NotificationProblem(HttpStatus status) {
        this.status = status;
    }

    ProblemException with(Object... arguments) {
        return new ProblemException(Problem.of(status, this, arguments));
    }

    /** An endpoint that may not be called. */
    static ProblemException ofUrl(UrlFault fault) {
        return new ProblemException(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, fault));
    }

    /** An event type that does not exist. */
    static ProblemException ofEventType(String field) {
        return new ProblemException(
                CommonProblem.INVALID_FIELDS.with().naming(List.of(Violation.of(field, Rule.NO_EVENT_TYPE))));
    }

    enum Rule {
        NO_EVENT_TYPE
    }
}
