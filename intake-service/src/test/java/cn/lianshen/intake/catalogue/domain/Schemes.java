package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.LocalizedText;
import java.util.List;
import java.util.stream.Stream;

/** Schemes made up for a test, and shipped ones with one thing changed. */
public final class Schemes {

    private Schemes() {}

    /** A scheme of the shipped catalogue. */
    public static Scheme shipped(String code) {
        return ShippedCatalogue.shared().scheme(code).orElseThrow();
    }

    /** A scheme of these matters that promises 20 working days. */
    public static Scheme of(Matter... matters) {
        return new Scheme(
                "MADE-UP",
                1,
                new LocalizedText("测试方案", "Made-up scheme"),
                "CONSTRUCTION",
                "APPROVAL",
                List.of("CONSTRUCTION_PERMIT"),
                "ZJJ",
                20,
                CompletionPolicy.ALL,
                List.of(new FormField(
                        "landArea",
                        FormField.Type.INTEGER,
                        new LocalizedText("占地面积", "Land area"),
                        "m2",
                        0L,
                        List.of())),
                List.of(matters));
    }

    public static Scheme promising(Scheme scheme, int stagePromisedDays) {
        return changed(scheme, scheme.leadDepartment(), stagePromisedDays, scheme.completion(), scheme.matters());
    }

    public static Scheme led(Scheme scheme, String leadDepartment) {
        return changed(scheme, leadDepartment, scheme.stagePromisedDays(), scheme.completion(), scheme.matters());
    }

    public static Scheme completedBy(Scheme scheme, CompletionPolicy completion) {
        return changed(scheme, scheme.leadDepartment(), scheme.stagePromisedDays(), completion, scheme.matters());
    }

    /** The scheme with one more prerequisite of one matter. */
    public static Scheme withDependency(Scheme scheme, String matter, String dependsOn) {
        List<Matter> matters = scheme.matters().stream()
                .map(each -> each.code().equals(matter) ? each.after(plus(each.prerequisites(), dependsOn)) : each)
                .toList();
        return changed(scheme, scheme.leadDepartment(), scheme.stagePromisedDays(), scheme.completion(), matters);
    }

    private static List<String> plus(List<String> prerequisites, String one) {
        return Stream.concat(prerequisites.stream(), Stream.of(one)).toList();
    }

    private static Scheme changed(
            Scheme scheme,
            String leadDepartment,
            int stagePromisedDays,
            CompletionPolicy completion,
            List<Matter> matters) {
        return new Scheme(
                scheme.code(),
                scheme.version(),
                scheme.name(),
                scheme.line(),
                scheme.regime(),
                scheme.stages(),
                leadDepartment,
                stagePromisedDays,
                completion,
                scheme.formFields(),
                matters);
    }
}
