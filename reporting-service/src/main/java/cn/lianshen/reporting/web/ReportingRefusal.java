package cn.lianshen.reporting.web;

import cn.lianshen.kit.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why this service refuses. */
enum ReportingRefusal {
    CASE_NOT_FOUND(HttpStatus.NOT_FOUND),
    LOG_CUT_OFF(HttpStatus.CONFLICT),
    OWN_DEPARTMENT_ONLY(HttpStatus.FORBIDDEN),
    REPORT_UNRECONCILED(HttpStatus.CONFLICT),
    SEARCH_LENGTH(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ReportingRefusal(HttpStatus status) {
        this.status = status;
    }

    Problem with(Object... arguments) {
        return Problem.of(status, this, arguments);
    }
}
