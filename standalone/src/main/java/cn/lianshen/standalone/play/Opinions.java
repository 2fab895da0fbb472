package cn.lianshen.standalone.play;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What departments say in the play. */
public final class Opinions {

    private static final Map<String, String> CONDITIONS = Map.of(
            "G1-07", "开工前完成水土保持补偿费缴纳。",
            "G3-04", "建筑垃圾须运至指定消纳场，每日冲洗出场车辆。",
            "E-06", "开业前完成从业人员健康证明备案。");

    private final Set<String> refusedMatters;

    /** @param refusedMatters matters that are refused, with reason and remedies */
    public Opinions(Set<String> refusedMatters) {
        this.refusedMatters = Set.copyOf(refusedMatters);
    }

    /** The decision on a matter. */
    public Map<String, Object> on(String matter) {
        if (refusedMatters.contains(matter)) {
            return Map.of(
                    "outcome", "REFUSED",
                    "opinion", "经审查，不予同意。",
                    "reason", "环境影响评价文件未就大气环境防护距离作出论证，不符合审批条件。",
                    "remedies", "可自收到本决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。");
        }
        String condition = CONDITIONS.get(matter);
        return condition == null
                ? Map.of("outcome", "APPROVED", "opinion", "经审查，申请材料齐全，符合法定条件，同意。")
                : Map.of(
                        "outcome", "APPROVED_WITH_CONDITIONS",
                        "opinion", "经审查，原则同意，须落实所附条件。",
                        "conditions", List.of(condition));
    }
}
