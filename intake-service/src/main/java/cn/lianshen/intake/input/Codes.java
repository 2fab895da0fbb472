package cn.lianshen.intake.input;

import cn.lianshen.contracts.code.Check;
import cn.lianshen.contracts.code.Parsed;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.problem.Violation;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** Codes that people type in, read or refused with the check they failed. */
public final class Codes {

    private Codes() {}

    /**
     * The code.
     *
     * @throws ProblemException naming the field and the check that failed
     */
    public static <T> T require(String field, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T> valid -> valid.value();
            case Parsed.Invalid<T> invalid ->
                throw new ProblemException(CommonProblem.INVALID_FIELDS
                        .with()
                        .naming(List.of(Violation.of(
                                field, IntakeProblem.Rule.CODE_CHECK, name(invalid.failed()), invalid.expectation()))));
        };
    }

    private static String name(Check check) {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? check.en() : check.zh();
    }
}
