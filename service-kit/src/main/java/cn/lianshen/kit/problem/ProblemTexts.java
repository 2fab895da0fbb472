package cn.lianshen.kit.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of all problems and rules a service can answer: its own bundle first, then the kit's. A key without a
 * text answers the key itself, because a missing sentence must not turn a refusal into an outage; the test
 * {@code ProblemTextsTest} of each service finds it before.
 */
final class ProblemTexts {

    private static final String FOLDER = "problems/";
    private static final String KIT = "service-kit";

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    ProblemTexts(String service) {
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        source.setUseCodeAsDefaultMessage(true);
        if (ProblemTexts.class.getResource("/" + FOLDER + service + ".properties") != null) {
            source.addBasenames(FOLDER + service);
        }
        source.addBasenames(FOLDER + KIT);
    }

    /** A word that is itself translated when it is the argument of another text. */
    static Object word(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    String title(Problem problem, Locale locale) {
        return text(problem.code() + ".title", problem.arguments(), locale);
    }

    String detail(Problem problem, Locale locale) {
        return text(problem.code() + ".detail", problem.arguments(), locale);
    }

    String message(Violation violation, Locale locale) {
        String worded = violation.message();
        return worded != null ? worded : text("rule." + violation.rule(), violation.arguments(), locale);
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        return source.getMessage(key, arguments.toArray(), locale);
    }
}
