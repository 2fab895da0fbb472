package cn.lianshen.intake.input;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.intake.application.domain.Finding;
import cn.lianshen.kit.problem.Violation;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** Findings as the fields of a problem. */
public final class Findings {

    private Findings() {}

    /** One violation for each finding. */
    public static List<Violation> violations(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Violation.of(finding.field(), finding.rule(), arguments(finding)))
                .toList();
    }

    /** Names in the caller's language. */
    private static Object[] arguments(Finding finding) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return finding.arguments().stream()
                .map(argument -> argument instanceof LocalizedText text ? (english ? text.en() : text.zh()) : argument)
                .toArray();
    }
}
