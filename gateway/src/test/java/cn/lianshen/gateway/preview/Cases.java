package cn.lianshen.gateway.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented cases in every state a case can be seen in. */
final class Cases {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Scheme, then department, matter, layer, days until due, how it stands. */
    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    "app-1",
                    "2611-530102-LS-000187",
                    "滇池北岸社区卫生服务中心",
                    "政府投资房屋建筑 · 立项用地规划许可阶段",
                    "REVIEWING",
                    List.of(
                            new Step("FGW", "发展改革局", "项目建议书审批", 0, -4, "APPROVED"),
                            new Step("ZRZY", "自然资源和规划局", "用地预审与选址意见书", 0, -2, "APPROVED_WITH_CONDITIONS"),
                            new Step("STHJ", "生态环境局", "环境影响评价审批", 0, 1, "YELLOW"),
                            new Step("SLJ", "水利(水务)局", "水土保持方案审批", 0, 3, "CLAIMED"),
                            new Step("WWJ", "文化和旅游(文物)局", "建设工程文物保护意见", 0, -1, "RED"),
                            new Step("RFB", "国防动员(人防)办公室", "人防工程建设意见", 0, 4, "OPEN"),
                            new Step("FGW", "发展改革局", "可行性研究报告审批", 1, 8, "WAITING"),
                            new Step("ZFW", "政法委(稳评)", "社会稳定风险评估", 1, 8, "WAITING"),
                            new Step("ZRZY", "自然资源和规划局", "建设用地规划许可证", 2, 12, "WAITING"))),
            new Example(
                    "app-2",
                    "2611-530102-LS-000192",
                    "翠湖片区地下停车场",
                    "社会投资核准类 · 立项用地规划许可阶段",
                    "REVIEWING",
                    List.of(
                            new Step("ZRZY", "自然资源和规划局", "用地预审与选址意见书", 0, 2, "OPEN"),
                            new Step("STHJ", "生态环境局", "环境影响评价审批", 0, 5, "OPEN"),
                            new Step("LCJ", "林业和草原局", "使用林地审核", 0, 6, "CLAIMED"),
                            new Step("FGW", "发展改革局", "企业投资项目核准", 1, 9, "WAITING"))),
            new Example(
                    "app-3",
                    "2611-530102-LS-000175",
                    "春城小馆（圆通街店）",
                    "企业设立联合预审 · 开办餐饮店",
                    "READY",
                    List.of(
                            new Step("SCJG", "市场监督管理局", "市场主体设立登记", 0, -5, "APPROVED"),
                            new Step("XFJ", "消防救援大队", "公众聚集场所消防安全检查", 0, -1, "APPROVED_WITH_CONDITIONS"),
                            new Step("CGJ", "城市管理局", "户外招牌设置", 0, -3, "REFUSED"),
                            new Step("SCJG", "市场监督管理局", "食品经营许可", 1, 0, "APPROVED"))));

    private Cases() {}

    record Example(String id, String number, String project, String scheme, String state, List<Step> steps) {}

    record Step(String department, String departmentName, String matter, int layer, int due, String how) {}

    static List<Map<String, Object>> list(String query) {
        if (query.contains("state=ISSUED")) {
            return List.of();
        }
        return EXAMPLES.stream()
                .filter(example -> !query.contains("state=READY") || example.state.equals("READY"))
                .map(Cases::item)
                .toList();
    }

    static List<Map<String, Object>> worklist() {
        List<Map<String, Object>> reviews = new ArrayList<>();
        for (Example example : EXAMPLES) {
            for (int index = 0; index < example.steps.size(); index++) {
                Step step = example.steps.get(index);
                if (step.department.equals("STHJ") && List.of("OPEN", "CLAIMED").contains(state(step))) {
                    Map<String, Object> review = review(step, index);
                    review.put("id", example.id + ":" + review.get("matter"));
                    review.put("applicationId", example.id);
                    review.put("number", example.number);
                    review.put("projectName", example.project);
                    review.put("startedOn", date(-3));
                    reviews.add(review);
                }
            }
        }
        return reviews;
    }

    static List<Map<String, Object>> applications(String query) {
        if (query.contains("SUBMITTED")) {
            return List.of(summary("app-9", "2611-530102-LS-000201", "SUBMITTED", "金碧路老旧小区加装电梯", "建设工程 · 施工许可阶段"));
        }
        return EXAMPLES.stream()
                .filter(example -> !query.contains("READY") || example.state.equals("READY"))
                .map(example -> summary(example.id, example.number, example.state, example.project, example.scheme))
                .toList();
    }

    static Map<String, Object> application(String id) {
        Example example =
                EXAMPLES.stream().filter(one -> one.id.equals(id)).findFirst().orElse(EXAMPLES.getFirst());
        Map<String, Object> application =
                summary(example.id, example.number, example.state, example.project, example.scheme);
        List<Map<String, Object>> planned = new ArrayList<>();
        List<Map<String, Object>> reviews = new ArrayList<>();
        List<List<Object>> layers = new ArrayList<>();
        for (int index = 0; index < example.steps.size(); index++) {
            Step step = example.steps.get(index);
            Map<String, Object> review = review(step, index);
            while (layers.size() <= step.layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(step.layer).add(review.get("matter"));
            review.put("prerequisites", step.layer == 0 ? List.of() : List.of("M-1", "M-2"));
            planned.add(review);
            var state = new HashMap<String, Object>(
                    Map.of("matter", review.get("matter"), "state", state(step), "light", review.get("light")));
            if (state(step).equals("DECIDED")) {
                state.put("decision", decision(step));
            }
            reviews.add(state);
        }
        application.put(
                "plan",
                Map.of(
                        "promisedDue",
                        date(12),
                        "statutoryDue",
                        date(40),
                        "layers",
                        layers,
                        "criticalPath",
                        List.of("M-1", "M-7", "M-9"),
                        "reviews",
                        planned));
        application.put("reviews", reviews);
        if (example.state.equals("READY")) {
            application.put(
                    "proposal",
                    Map.of(
                            "conclusion",
                            "APPROVED_WITH_CONDITIONS",
                            "explanation",
                            List.of(
                                    text("核心事项 3 项全部同意，满足“核心事项办结”规则。"),
                                    text("消防安全检查附条件 1 项，已并入综合结果。"),
                                    text("户外招牌设置不同意，属非核心事项，不影响结论，另行告知理由。"))));
        }
        return application;
    }

    static List<Map<String, Object>> notices() {
        return List.of(
                Map.of(
                        "id",
                        "n-1",
                        "title",
                        text("您的申请已受理"),
                        "text",
                        text("2611-530102-LS-000187 已送达 6 个部门并行审查。"),
                        "applicationId",
                        "app-1",
                        "at",
                        ago(2),
                        "read",
                        false),
                Map.of(
                        "id",
                        "n-2",
                        "title",
                        text("发展改革局已作出决定"),
                        "text",
                        text("项目建议书审批：同意。"),
                        "applicationId",
                        "app-1",
                        "at",
                        ago(4),
                        "read",
                        true));
    }

    static Map<String, Object> reference() {
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", "Approval service", "version", "1"),
                "servers", List.of(Map.of("url", "http://127.0.0.1:8082")),
                "paths",
                        Map.of(
                                "/api/reviews",
                                Map.of(
                                        "get",
                                        Map.of(
                                                "summary",
                                                "Worklist of the caller's department",
                                                "operationId",
                                                "worklist",
                                                "responses",
                                                Map.of("200", Map.of("description", "A page of reviews"))))));
    }

    private static Map<String, Object> item(Example example) {
        List<Map<String, Object>> reviews = new ArrayList<>();
        for (int index = 0; index < example.steps.size(); index++) {
            reviews.add(review(example.steps.get(index), index));
        }
        Map<String, Object> item = summary(example.id, example.number, example.state, example.project, example.scheme);
        item.put("applicationId", example.id);
        item.put("acceptedAt", ago(6));
        item.put("promisedDue", date(example.steps.getLast().due));
        item.put("reviews", reviews);
        return item;
    }

    private static Map<String, Object> review(Step step, int index) {
        var review = new HashMap<String, Object>();
        review.put("matter", "M-" + (index + 1));
        review.put("name", text(step.matter));
        review.put("department", step.department);
        review.put("departmentName", text(step.departmentName));
        review.put("state", state(step));
        review.put("layer", step.layer);
        review.put("promisedDue", date(step.due));
        review.put("statutoryDue", date(step.due + 14));
        review.put("light", step.how.equals("RED") || step.how.equals("YELLOW") ? step.how : "GREEN");
        if (state(step).equals("DECIDED")) {
            review.put("decidedAt", ago(-step.due));
            review.put("outcome", step.how);
        }
        return review;
    }

    private static Map<String, Object> decision(Step step) {
        var decision = new HashMap<String, Object>();
        decision.put("outcome", step.how);
        decision.put("opinion", "经审查，申报材料齐全，符合法定形式；建设内容与国土空间规划相符，原则同意。");
        decision.put("conditions", List.of());
        decision.put("by", Map.of("id", "decider", "name", "周明"));
        decision.put("at", ago(-step.due));
        if (step.how.equals("APPROVED_WITH_CONDITIONS")) {
            decision.put("conditions", List.of("开工前补充提交施工期排水方案。", "投入使用前完成应急疏散演练并备案。"));
        }
        if (step.how.equals("REFUSED")) {
            decision.put("opinion", "拟设招牌超出建筑立面控制线。");
            decision.put("reason", "不符合《户外招牌设置技术规范》第 5.2 条。");
        }
        return decision;
    }

    private static Map<String, Object> summary(String id, String number, String state, String project, String scheme) {
        var summary = new HashMap<String, Object>();
        summary.put("id", id);
        summary.put("number", number);
        summary.put("state", state);
        summary.put("projectName", project);
        summary.put("projectCode", "2611-530102-04-01-387215");
        summary.put("schemeName", text(scheme));
        summary.put("scheme", Map.of("code", "X", "name", text(scheme)));
        summary.put("acceptedOn", date(-6));
        summary.put("reviews", List.of());
        summary.put("applicant", Map.of("name", "云岭置业有限公司"));
        summary.put("submittedAt", ago(6));
        summary.put(
                "materials", List.of(Map.of("code", "UNIFIED_FORM", "name", text("统一申请表"), "fileName", "统一申请表.pdf")));
        return summary;
    }

    private static String state(Step step) {
        return switch (step.how) {
            case "OPEN", "CLAIMED", "WAITING" -> step.how;
            case "YELLOW" -> "CLAIMED";
            case "RED" -> "OPEN";
            default -> "DECIDED";
        };
    }

    private static Map<String, String> text(String zh) {
        return Map.of("zh", zh, "en", zh);
    }

    private static String date(int days) {
        return LocalDate.now(ZONE).plusDays(days).toString();
    }

    private static String ago(int days) {
        return Instant.now()
                .minus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
