package cn.lianshen.chaos.evidence;

import java.util.List;

/** A matter of the plan. */
public record PlannedMatter(String matter, String department, boolean mandatory, List<String> prerequisites) {

    static PlannedMatter of(Fields planned) {
        return new PlannedMatter(
                planned.text("matter"),
                planned.text("department"),
                planned.flag("mandatory"),
                planned.texts("prerequisites"));
    }
}
