package cn.lianshen.kit.problem;

import java.util.List;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names the query parameter, path variable or header that is missing or cannot be read. */
final class ParameterProblems {

    private ParameterProblems() {}

    static Problem of(MethodArgumentTypeMismatchException mismatch) {
        String name = mismatch.getName();
        Class<?> expected = mismatch.getRequiredType();
        Violation violation = expected != null && expected.isEnum()
                ? Violation.of(name, CommonRule.NOT_ONE_OF, ExpectedType.constantsOf(expected))
                : Violation.of(name, CommonRule.WRONG_TYPE, ExpectedType.of(expected));
        return CommonProblem.PARAMETER_INVALID.with(name).naming(List.of(violation));
    }

    static Problem of(ServletRequestBindingException missing) {
        return switch (missing) {
            case MissingServletRequestParameterException parameter -> missing(parameter.getParameterName());
            case MissingPathVariableException variable -> missing(variable.getVariableName());
            case MissingRequestHeaderException header -> CommonProblem.HEADER_MISSING.with(header.getHeaderName());
            default -> CommonProblem.REQUEST_REJECTED.with();
        };
    }

    private static Problem missing(String parameter) {
        return CommonProblem.PARAMETER_MISSING
                .with(parameter)
                .naming(List.of(Violation.of(parameter, CommonRule.REQUIRED)));
    }
}
