package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.LocalizedText;
import java.util.List;

/** Matters without any detail that the test at hand does not ask for. */
public final class Matters {

    private Matters() {}

    /** A mandatory matter that waits for others. */
    public static Matter matter(String code, int promisedDays, List<String> prerequisites) {
        return new Matter(
                code,
                new LocalizedText("事项" + code, "Matter " + code),
                "FGW",
                "LICENCE",
                true,
                "PROMISED",
                20,
                promisedDays,
                prerequisites,
                null,
                List.of("UNIFIED_FORM"),
                List.of(),
                List.of(),
                false,
                false);
    }

    public static Matter matter(String code, String... prerequisites) {
        return matter(code, 1, List.of(prerequisites));
    }

    static Matter withPromise(Matter matter, int statutoryDays, int promisedDays) {
        return new Matter(
                matter.code(),
                matter.name(),
                matter.department(),
                matter.nature(),
                matter.mandatory(),
                matter.caseType(),
                statutoryDays,
                promisedDays,
                matter.prerequisites(),
                matter.condition(),
                matter.materials(),
                matter.outputs(),
                matter.specialProcedures(),
                false,
                false);
    }

    static Matter referringTo(Matter matter, String department, List<String> materials, List<String> outputs) {
        return new Matter(
                matter.code(),
                matter.name(),
                department,
                matter.nature(),
                matter.mandatory(),
                matter.caseType(),
                matter.statutoryDays(),
                matter.promisedDays(),
                matter.prerequisites(),
                matter.condition(),
                materials,
                outputs,
                matter.specialProcedures(),
                false,
                false);
    }

    static Matter when(Matter matter, Condition condition) {
        return new Matter(
                matter.code(),
                matter.name(),
                matter.department(),
                matter.nature(),
                matter.mandatory(),
                matter.caseType(),
                matter.statutoryDays(),
                matter.promisedDays(),
                matter.prerequisites(),
                condition,
                matter.materials(),
                matter.outputs(),
                matter.specialProcedures(),
                false,
                false);
    }
}
