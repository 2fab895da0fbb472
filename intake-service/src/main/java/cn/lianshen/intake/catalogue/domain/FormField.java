package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of the single form (一张表单); asked once however many matters need the answer.
 *
 * @param unit of the number, for example {@code m2}
 * @param minimum smallest number allowed
 * @param choices allowed values of an {@link Type#ENUM}
 */
public record FormField(
        String key,
        Type type,
        LocalizedText name,
        @Nullable String unit,
        @Nullable Long minimum,
        List<Choice> choices) {

    /** What kind of answer it takes. */
    public enum Type {
        ENUM,
        INTEGER,
        BOOLEAN
    }

    /** One allowed value. */
    public record Choice(String code, String zh) {}
}
