package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.intake.catalogue.domain.FormField;
import cn.lianshen.intake.catalogue.domain.Material;
import cn.lianshen.intake.catalogue.domain.Matter;
import cn.lianshen.intake.catalogue.domain.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a form and materials against a scheme: every finding at once, so that nobody has to come twice (一次性告知, M36). */
public final class FilingCheck {

    private final Scheme scheme;

    /** A check against one scheme. */
    public FilingCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    /** What is wrong with answers that are there; a draft may lack others. */
    public List<Finding> ofDraft(Map<String, Object> form) {
        List<Finding> findings = new ArrayList<>();
        Map<String, FormField> fields =
                scheme.formFields().stream().collect(Collectors.toMap(FormField::key, field -> field));
        form.forEach((key, answer) -> {
            FormField field = fields.get(key);
            if (field == null) {
                findings.add(Finding.of("form." + key, "unknown-field", fields.keySet()));
            } else {
                findings.addAll(ofAnswer(field, answer));
            }
        });
        return findings;
    }

    /** Everything that keeps it from being handed in. */
    public List<Finding> ofSubmission(Map<String, Object> form, List<MaterialReference> materials) {
        List<Finding> findings = new ArrayList<>(ofDraft(form));
        scheme.formFields().stream()
                .filter(field -> form.get(field.key()) == null)
                .forEach(field -> findings.add(Finding.of(
                        "form." + field.key(), "required", field.name().zh())));
        if (findings.isEmpty()) {
            findings.addAll(missing(form, materials));
        }
        return findings;
    }

    private List<Finding> missing(Map<String, Object> form, List<MaterialReference> materials) {
        Set<String> supplied =
                new HashSet<>(materials.stream().map(MaterialReference::code).toList());
        List<Matter> active = scheme.graph(form).matters();
        return Scheme.materialsFromApplicant(active).stream()
                .filter(code -> !supplied.contains(code))
                .map(code -> Finding.of("materials." + code, "required", code))
                .toList();
    }

    /** The findings without those about materials that may be supplied later (容缺, M18). */
    public static List<Finding> withoutTolerable(
            List<Finding> findings, java.util.function.Function<String, @Nullable Material> material) {
        return findings.stream()
                .filter(finding -> {
                    Material missing = finding.field().startsWith("materials.")
                            ? material.apply(finding.field().substring("materials.".length()))
                            : null;
                    return missing == null || !missing.tolerable();
                })
                .toList();
    }

    private static List<Finding> ofAnswer(FormField field, @Nullable Object answer) {
        String at = "form." + field.key();
        return switch (field.type()) {
            case BOOLEAN -> answer instanceof Boolean ? List.of() : List.of(Finding.of(at, "boolean"));
            case INTEGER -> ofNumber(field, at, answer);
            case ENUM -> {
                List<String> choices =
                        field.choices().stream().map(FormField.Choice::code).toList();
                yield answer instanceof String code && choices.contains(code)
                        ? List.of()
                        : List.of(Finding.of(at, "choice", choices));
            }
        };
    }

    private static List<Finding> ofNumber(FormField field, String at, @Nullable Object answer) {
        if (!(answer instanceof Long number)) {
            return List.of(Finding.of(at, "whole-number"));
        }
        Long minimum = field.minimum();
        return minimum != null && number < minimum ? List.of(Finding.of(at, "minimum", minimum)) : List.of();
    }
}
