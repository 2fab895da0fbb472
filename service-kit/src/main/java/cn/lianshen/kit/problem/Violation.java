package cn.lianshen.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field that breaks one rule.
 *
 * @param field the path of the field in the request, such as {@code materials[0].code}
 * @param rule the rule's name in upper case with underscores; its text is {@code rule.<rule>}
 * @param arguments what the text names with {@code {0}}, {@code {1}} …
 * @param message the finished sentence where someone else has already worded it in the caller's language
 */
public record Violation(
        String field,
        String rule,
        List<Object> arguments,
        @Nullable String message) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** A violation whose text stands in the message bundles under {@code rule.<rule>}. */
    public static Violation of(String field, Enum<?> rule, Object... arguments) {
        return new Violation(field, rule.name(), List.of(arguments), null);
    }

    static Violation worded(String field, String rule, String message) {
        return new Violation(field, rule, List.of(), message);
    }
}
