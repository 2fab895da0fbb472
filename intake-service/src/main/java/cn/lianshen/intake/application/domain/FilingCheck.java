package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.intake.application.domain.Finding.Rule;
import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.FormField;
import cn.lianshen.intake.catalogue.domain.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a form and materials against a scheme: every finding at once, so that nobody has to come twice (一次性告知, M36). */
public final class FilingCheck {

    private final Scheme scheme;
    private final Catalogue catalogue;

    /** A check against one scheme of a catalogue. */
    public FilingCheck(Scheme scheme, Catalogue catalogue) {
        this.scheme = scheme;
        this.catalogue = catalogue;
    }

    /** What is wrong with answers that are there; a draft may lack others. */
    public List<Finding> ofDraft(Map<String, Object> form) {
        List<Finding> findings = new ArrayList<>();
        Map<String, FormField> fields =
                scheme.formFields().stream().collect(Collectors.toMap(FormField::key, field -> field));
        form.forEach((key, answer) -> {
            FormField field = fields.get(key);
            if (field == null) {
                findings.add(Finding.of("form." + key, Rule.NOT_IN_SCHEME, questions()));
            } else {
                findings.addAll(ofAnswer(field, answer));
            }
        });
        return findings;
    }

    private String questions() {
        return scheme.formFields().stream().map(FormField::key).collect(Collectors.joining("、"));
    }

    /** Materials that the catalogue does not know. */
    public List<Finding> ofMaterials(List<String> codes) {
        return codes.stream()
                .filter(code -> catalogue.material(code).isEmpty())
                .map(code -> Finding.of("materials." + code, Rule.NOT_IN_CATALOGUE, code))
                .toList();
    }

    /** What is wrong with a form that should be complete. */
    public List<Finding> ofForm(Map<String, Object> form) {
        List<Finding> findings = new ArrayList<>(ofDraft(form));
        scheme.formFields().stream()
                .filter(field -> form.get(field.key()) == null)
                .forEach(field -> findings.add(Finding.of("form." + field.key(), Rule.FIELD_REQUIRED, field.name())));
        return findings;
    }

    /** Everything that keeps it from being handed in. */
    public List<Finding> ofSubmission(Map<String, Object> form, List<MaterialReference> materials) {
        List<Finding> findings = new ArrayList<>(ofForm(form));
        findings.addAll(missing(findings.isEmpty() ? needed(form) : neededInAnyCase(), materials));
        return findings;
    }

    private Set<String> needed(Map<String, Object> form) {
        return Scheme.materialsFromApplicant(scheme.graph(form).matters());
    }

    /** What must be supplied whatever the answers that are still wrong will be. */
    private Set<String> neededInAnyCase() {
        Set<String> materials = Scheme.materialsFromApplicant(scheme.matters().stream()
                .filter(matter -> matter.condition() == null)
                .toList());
        scheme.matters().forEach(matter -> matter.outputs().forEach(materials::remove));
        return materials;
    }

    /** Materials that nobody supplied; those that may come later (容缺, M18) are not missing yet. */
    private List<Finding> missing(Set<String> needed, List<MaterialReference> materials) {
        Set<String> supplied =
                new HashSet<>(materials.stream().map(MaterialReference::code).toList());
        return needed.stream()
                .filter(code -> !supplied.contains(code))
                .map(catalogue::material)
                .flatMap(Optional::stream)
                .filter(material -> !material.tolerable())
                .map(material -> Finding.of("materials." + material.code(), Rule.MATERIAL_REQUIRED, material.name()))
                .toList();
    }

    private static List<Finding> ofAnswer(FormField field, @Nullable Object answer) {
        String at = "form." + field.key();
        return switch (field.type()) {
            case BOOLEAN -> answer instanceof Boolean ? List.of() : List.of(Finding.of(at, Rule.YES_OR_NO));
            case INTEGER -> ofNumber(field, at, answer);
            case ENUM -> {
                List<String> choices =
                        field.choices().stream().map(FormField.Choice::code).toList();
                yield answer instanceof String code && choices.contains(code)
                        ? List.of()
                        : List.of(Finding.of(at, Rule.ONE_OF, String.join("、", choices)));
            }
        };
    }

    private static List<Finding> ofNumber(FormField field, String at, @Nullable Object answer) {
        if (!(answer instanceof Long number)) {
            return List.of(Finding.of(at, Rule.WHOLE_NUMBER));
        }
        Long minimum = field.minimum();
        return minimum != null && number < minimum ? List.of(Finding.of(at, Rule.AT_LEAST, minimum)) : List.of();
    }
}
