package cn.lianshen.intake.application.domain;

import java.util.List;

/**
 * One thing that is wrong with what was handed in.
 *
 * @param field where, for example {@code form.landArea}
 * @param arguments what the text of the rule names
 */
public record Finding(String field, Rule rule, List<Object> arguments) {

    /** The rules a filing can break. */
    public enum Rule {
        FIELD_REQUIRED,
        MATERIAL_REQUIRED,
        NOT_IN_SCHEME,
        NOT_IN_CATALOGUE,
        YES_OR_NO,
        WHOLE_NUMBER,
        AT_LEAST,
        ONE_OF
    }

    static Finding of(String field, Rule rule, Object... arguments) {
        return new Finding(field, rule, List.of(arguments));
    }
}
