package cn.lianshen.intake.catalogue.file;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.intake.catalogue.domain.Department;
import cn.lianshen.intake.catalogue.domain.FormField;
import cn.lianshen.intake.catalogue.domain.Material;
import cn.lianshen.intake.catalogue.domain.Matter;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.expression.CelCondition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue as it is written in JSON. Conditions are compiled while reading, so that a mistake stops the start, not a case. */
public final class CatalogueFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Content content;
    private final Map<String, FormField> fields;

    private CatalogueFile(Content content) {
        this.content = content;
        this.fields = content.formFields().stream()
                .map(FieldEntry::field)
                .collect(Collectors.toMap(FormField::key, Function.identity()));
    }

    /** Reads a whole file. */
    public static CatalogueFile read(byte[] json) {
        return new CatalogueFile(JSON.readValue(json, Content.class));
    }

    /** The departments, in the file's order. */
    public List<Department> departments() {
        return content.departments().stream()
                .map(entry -> new Department(entry.code(), new LocalizedText(entry.zh(), entry.en()), entry.kind()))
                .toList();
    }

    /** The materials, in the file's order. */
    public List<Material> materials() {
        return content.materials().stream()
                .map(entry -> new Material(
                        entry.code(),
                        new LocalizedText(entry.zh(), entry.en()),
                        entry.kind(),
                        entry.mainMaterial(),
                        entry.tolerable()))
                .toList();
    }

    /** Each scheme's own text by its code, with the form fields it asks; equal texts are the same version. */
    public Map<String, String> schemeTexts() {
        return content.schemes().stream()
                .collect(Collectors.toMap(scheme -> scheme.get("code").asString(), JSON::writeValueAsString));
    }

    /** A scheme from its own text, with the form fields of this file. */
    public Scheme scheme(String text, int version) {
        SchemeEntry entry = JSON.readValue(text, SchemeEntry.class);
        return new Scheme(
                entry.code(),
                version,
                new LocalizedText(entry.zh(), entry.en()),
                entry.line(),
                entry.regime(),
                entry.stages(),
                entry.leadDepartment(),
                entry.stagePromisedDays(),
                entry.completion(),
                entry.formFields().stream().map(this::field).toList(),
                entry.matters().stream().map(MatterEntry::matter).toList());
    }

    private FormField field(String key) {
        FormField field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException("form field: " + key + " (expected: one of " + fields.keySet() + ")");
        }
        return field;
    }

    private record Content(
            List<DepartmentEntry> departments,
            List<FieldEntry> formFields,
            List<MaterialEntry> materials,
            List<JsonNode> schemes) {}

    private record DepartmentEntry(String code, String zh, String en, Department.Kind kind) {}

    private record MaterialEntry(
            String code, String zh, String en, String kind, boolean mainMaterial, boolean tolerable) {}

    private record FieldEntry(
            String key,
            FormField.Type type,
            String zh,
            String en,
            @Nullable String unit,
            @Nullable Long minimum,
            @Nullable List<FormField.Choice> values) {

        FormField field() {
            return new FormField(
                    key, type, new LocalizedText(zh, en), unit, minimum, values == null ? List.of() : values);
        }
    }

    private record SchemeEntry(
            String code,
            String zh,
            String en,
            String line,
            @Nullable String regime,
            List<String> stages,
            String leadDepartment,
            int stagePromisedDays,
            CompletionPolicy completion,
            List<String> formFields,
            List<MatterEntry> matters) {}

    private record ConditionEntry(String cel, List<String> fields) {}

    private record MatterEntry(
            String code,
            String zh,
            String en,
            String department,
            String nature,
            boolean mandatory,
            String caseType,
            int statutoryDays,
            int promisedDays,
            List<String> dependsOn,
            @Nullable ConditionEntry condition,
            List<String> materials,
            List<String> outputs,
            List<String> specialProcedures,
            boolean deemedConsentAllowed,
            boolean commitmentAllowed) {

        Matter matter() {
            return new Matter(
                    code,
                    new LocalizedText(zh, en),
                    department,
                    nature,
                    mandatory,
                    caseType,
                    statutoryDays,
                    promisedDays,
                    dependsOn,
                    condition == null ? null : CelCondition.compile(condition.cel(), condition.fields()),
                    materials,
                    outputs,
                    specialProcedures,
                    deemedConsentAllowed,
                    commitmentAllowed);
        }
    }
}
