package cn.lianshen.intake.catalogue.web;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Department;
import cn.lianshen.intake.catalogue.domain.FormField;
import cn.lianshen.intake.catalogue.domain.Material;
import cn.lianshen.intake.catalogue.domain.Matter;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.domain.SchemeFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scheme as it is shown. */
@Schema(description = "A joint scheme (并联审批方案) in its newest version.")
record SchemeView(
        @Schema(description = "Its code.", example = "GOV-HOUSE-S1")
        String code,

        @Schema(description = "Its version; cases keep theirs.", example = "1")
        int version,

        @Schema(description = "Its name.") LocalizedText name,

        @Schema(description = "Which of the three joint lines.", example = "INVESTMENT_PROJECT")
        String line,

        @Schema(description = "审批, 核准 or 备案; absent where that does not matter.", example = "APPROVAL") @Nullable
        String regime,

        @Schema(description = "The stages it covers.", example = "[\"INITIATION_LAND\"]")
        List<String> stages,

        @Schema(description = "The department that leads.", example = "FGW")
        String leadDepartment,

        @Schema(description = "Promise for the whole, in working days.", example = "25")
        int stagePromisedDays,

        @Schema(description = "When it counts as concluded.", example = "ALL")
        CompletionPolicy completion,

        @Schema(description = "Whether a unified project code is needed.", example = "true")
        boolean needsProject,

        @Schema(description = "What the form asks.") List<FormField> formFields,

        @Schema(description = "The matters, in the scheme's order.")
        List<MatterView> matters,

        @Schema(description = "What the applicant brings if every matter takes part.")
        List<MaterialView> materialsFromApplicant,

        @Schema(description = "What the scheme saves, with every matter taking part.")
        SchemeFigures figures) {

    @Schema(description = "A matter of a scheme.")
    record MatterView(
            @Schema(description = "Its code.", example = "G1-05")
            String code,

            @Schema(description = "Its name.") LocalizedText name,

            @Schema(description = "Who decides it.", example = "FGW")
            String department,

            @Schema(description = "The department's name.") LocalizedText departmentName,

            @Schema(description = "What kind of decision it is.", example = "LICENCE")
            String nature,

            @Schema(description = "Whether its refusal refuses the whole.", example = "true")
            boolean mandatory,

            @Schema(description = "即办 or 承诺.", example = "PROMISED")
            String caseType,

            @Schema(description = "Legal limit in working days.", example = "20")
            int statutoryDays,

            @Schema(description = "Promised limit in working days.", example = "5")
            int promisedDays,

            @Schema(description = "Matters whose consent it needs first.", example = "[\"G1-02\"]")
            List<String> prerequisites,

            @Schema(description = "When it takes part, in CEL; absent if always.", example = "form.landArea >= 5000")
            @Nullable
            String condition,

            @Schema(description = "Materials it examines.", example = "[\"UNIFIED_FORM\"]")
            List<String> materials) {

        static MatterView of(Matter matter, Catalogue catalogue) {
            return new MatterView(
                    matter.code(),
                    matter.name(),
                    matter.department(),
                    catalogue
                            .department(matter.department())
                            .map(Department::name)
                            .orElse(matter.name()),
                    matter.nature(),
                    matter.mandatory(),
                    matter.caseType(),
                    matter.statutoryDays(),
                    matter.promisedDays(),
                    matter.prerequisites(),
                    matter.condition() == null ? null : matter.condition().expression(),
                    matter.materials());
        }
    }

    @Schema(description = "A material the applicant brings once for all departments.")
    record MaterialView(
            @Schema(description = "Its code.", example = "UNIFIED_FORM")
            String code,

            @Schema(description = "Its name.") LocalizedText name,

            @Schema(description = "Whether it may be supplied later (容缺).", example = "false")
            boolean tolerable) {

        static MaterialView of(Material material) {
            return new MaterialView(material.code(), material.name(), material.tolerable());
        }
    }

    static SchemeView of(Scheme scheme, Catalogue catalogue) {
        return new SchemeView(
                scheme.code(),
                scheme.version(),
                scheme.name(),
                scheme.line(),
                scheme.regime(),
                scheme.stages(),
                scheme.leadDepartment(),
                scheme.stagePromisedDays(),
                scheme.completion(),
                scheme.needsProject(),
                scheme.formFields(),
                scheme.matters().stream()
                        .map(matter -> MatterView.of(matter, catalogue))
                        .toList(),
                Scheme.materialsFromApplicant(scheme.matters()).stream()
                        .map(catalogue::material)
                        .flatMap(Optional::stream)
                        .map(MaterialView::of)
                        .toList(),
                SchemeFigures.of(scheme.graph()));
    }
}
