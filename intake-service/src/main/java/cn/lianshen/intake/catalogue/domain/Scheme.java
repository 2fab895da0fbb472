package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.SchemeReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A joint scheme (并联审批方案) in one version. Published versions never change; a case keeps the version it was started with.
 *
 * @param line which of the three joint lines it belongs to (M01)
 * @param regime how the project is regulated; absent where that does not matter
 * @param stagePromisedDays promise for the whole, in working days
 */
public record Scheme(
        String code,
        int version,
        LocalizedText name,
        String line,
        @Nullable String regime,
        List<String> stages,
        String leadDepartment,
        int stagePromisedDays,
        CompletionPolicy completion,
        List<FormField> formFields,
        List<Matter> matters) {

    /** The line whose applicants need no investment project: they have none yet. */
    private static final String ENTERPRISE_LINE = "ENTERPRISE_PREREVIEW";

    /** How others refer to it. */
    public SchemeReference reference() {
        return new SchemeReference(code, version, name);
    }

    /** Whether a case needs a unified project code (M15). */
    public boolean needsProject() {
        return !line.equals(ENTERPRISE_LINE);
    }

    /** The matter with this code. */
    public Optional<Matter> matter(String matterCode) {
        return matters.stream()
                .filter(matter -> matter.code().equals(matterCode))
                .findFirst();
    }

    /** The matters that take part in a case with this form, in their dependencies. */
    public MatterGraph graph(Map<String, Object> form) {
        return MatterGraph.of(matters).without(matter -> !matter.takesPart(form));
    }

    /** All matters in their dependencies. */
    public MatterGraph graph() {
        return MatterGraph.of(matters);
    }

    /** What the applicant must bring for these matters: what another of them produces is never asked for (信息共享). */
    public static Set<String> materialsFromApplicant(List<Matter> active) {
        Set<String> materials = new LinkedHashSet<>();
        active.forEach(matter -> materials.addAll(matter.materials()));
        active.forEach(matter -> matter.outputs().forEach(materials::remove));
        return materials;
    }
}
