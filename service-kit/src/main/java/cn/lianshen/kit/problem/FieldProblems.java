package cn.lianshen.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Names every field or parameter that bean validation found wrong, with the rule it breaks. */
final class FieldProblems {

    /** Stands for the request as a whole where no single field is to blame. */
    static final String WHOLE_BODY = "body";

    private FieldProblems() {}

    static Problem ofBody(BindingResult result) {
        return invalid(
                result.getAllErrors().stream().map(FieldProblems::violation).toList());
    }

    static Problem ofParameters(HandlerMethodValidationException invalid) {
        return invalid(invalid.getParameterValidationResults().stream()
                .flatMap(FieldProblems::violations)
                .toList());
    }

    private static Problem invalid(List<Violation> violations) {
        return CommonProblem.INVALID_FIELDS.with().naming(violations);
    }

    private static Stream<Violation> violations(ParameterValidationResult result) {
        if (result instanceof ParameterErrors fields) {
            return fields.getAllErrors().stream().map(FieldProblems::violation);
        }
        String parameter = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(wrong -> worded(parameter == null ? WHOLE_BODY : parameter, ruleOf(wrong), wrong));
    }

    private static Violation violation(ObjectError wrong) {
        return worded(wrong instanceof FieldError field ? field.getField() : WHOLE_BODY, wrong.getCode(), wrong);
    }

    private static Violation worded(String field, @Nullable String rule, MessageSourceResolvable wrong) {
        String message = wrong.getDefaultMessage();
        String name = rule == null ? CommonRule.INVALID.name() : upperSnake(rule);
        return message == null ? Violation.of(field, CommonRule.INVALID) : Violation.worded(field, name, message);
    }

    private static @Nullable String ruleOf(MessageSourceResolvable wrong) {
        String[] codes = wrong.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    /** {@code NotBlank} becomes {@code NOT_BLANK}. */
    private static String upperSnake(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
