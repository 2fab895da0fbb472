package cn.lianshen.intake.application.domain;

import java.util.List;

/**
 * One thing that is wrong with what was handed in.
 *
 * @param field where, for example {@code form.landArea}
 * @param rule which rule it breaks; the key of the text people read
 * @param arguments what the text names
 */
public record Finding(String field, String rule, List<String> arguments) {

    static Finding of(String field, String rule, Object... arguments) {
        return new Finding(
                field, rule, List.of(arguments).stream().map(Object::toString).toList());
    }
}
