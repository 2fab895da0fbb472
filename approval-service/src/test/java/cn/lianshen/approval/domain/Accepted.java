package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.contracts.Party;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.SchemeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Accepted applications: B-01 first, then B-02 and B-03, then B-06 after both; B-07 waits for nothing. */
public final class Accepted {

    static final String CASE = "app-1";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final LocalizedText NAME = new LocalizedText("事项", "Matter");

    private Accepted() {}

    public static ApplicationAccepted application() {
        return new ApplicationAccepted(
                CASE,
                "530102202603020001",
                "2503-530102-04-01-100017",
                "盘龙区第三实验小学",
                new SchemeReference("SOC-BA-S23", 1, NAME),
                "ZJJ",
                "CONSTRUCTION",
                new Party(Party.Kind.ORGANISATION, "盘龙区教育体育局", "11530102000000019Q", "张三", "13800000000"),
                "applicant",
                "新建教学楼一栋",
                Map.of("landArea", 12_000L, "needAirDefence", true, "envClass", "REPORT_FORM"),
                List.of(new MaterialReference("UNIFIED_FORM", NAME, "申请表.pdf")),
                plan(),
                DAY,
                new Actor("clerk", "李窗口"),
                AT);
    }

    private static Plan plan() {
        return new Plan(
                CompletionPolicy.ALL,
                List.of(
                        planned("B-01", "FGW", 0, List.of()),
                        planned("B-02", "ZRZY", 3, List.of("B-01")),
                        planned("B-03", "ZJJ", 4, List.of("B-01")),
                        planned("B-06", "ZRZY", 3, List.of("B-02", "B-03")),
                        planned("B-07", "GS", 3, List.of())),
                List.of(List.of("B-01", "B-07"), List.of("B-02", "B-03"), List.of("B-06")),
                List.of("B-01", "B-03", "B-06"),
                7,
                13,
                LocalDate.of(2026, 3, 23),
                LocalDate.of(2026, 5, 8),
                false);
    }

    private static PlannedReview planned(String matter, String department, int days, List<String> prerequisites) {
        return new PlannedReview(
                matter,
                NAME,
                department,
                new LocalizedText("部门", "Department"),
                "LICENCE",
                true,
                prerequisites,
                prerequisites.size(),
                20,
                days,
                DAY,
                DAY,
                DAY,
                false,
                List.of("UNIFIED_FORM"));
    }
}
