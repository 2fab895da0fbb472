package cn.lianshen.intake.catalogue.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to the form of a scheme. */
public final class Forms {

    private Forms() {}

    /** Answers with which every matter of the shipped schemes takes part. */
    public static Map<String, Object> everyMatterOf(Scheme scheme) {
        return answers(scheme, true, 5_000L, "REPORT_BOOK");
    }

    /** Answers with which only matters without a condition take part. */
    public static Map<String, Object> fewestMattersOf(Scheme scheme) {
        return answers(scheme, false, 4_999L, "REGISTRATION");
    }

    /** The same answers but for one. */
    public static Map<String, Object> but(Map<String, Object> form, String key, Object answer) {
        Map<String, Object> changed = new LinkedHashMap<>(form);
        changed.put(key, answer);
        return changed;
    }

    /** The same answers but for one that is not given. */
    public static Map<String, Object> without(Map<String, Object> form, String key) {
        Map<String, Object> changed = new LinkedHashMap<>(form);
        changed.remove(key);
        return changed;
    }

    private static Map<String, Object> answers(Scheme scheme, boolean yesOrNo, long number, String choice) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (FormField field : scheme.formFields()) {
            form.put(
                    field.key(),
                    switch (field.type()) {
                        case BOOLEAN -> yesOrNo;
                        case INTEGER -> number;
                        case ENUM -> choice;
                    });
        }
        return form;
    }
}
