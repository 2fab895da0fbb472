package cn.lianshen.standalone.play;

import cn.lianshen.contracts.code.ProjectCode;
import cn.lianshen.contracts.code.RegionCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an applicant hands in for a scheme so that every matter takes part. */
public final class SampleFiling {

    private static final long LARGE_AREA = 12_000;
    private static final YearMonth CODED_IN = YearMonth.of(2026, 3);
    private static final int REFORM_BUREAU = 4;
    private static final int CAPITAL_CONSTRUCTION = 1;
    private static final int FIRST_SERIAL = 20_000;

    private final JsonNode scheme;

    /** For a scheme as the platform shows it. */
    public SampleFiling(JsonNode scheme) {
        this.scheme = scheme;
    }

    /** Name of the undertaking. */
    public String name() {
        return switch (code()) {
            case "GOV-HOUSE-S1" -> "五华区第三小学新建项目";
            case "GOV-HOUSE-S3" -> "五华区第三小学新建项目（施工许可）";
            case "SOC-HZ-S1" -> "普吉片区精密仪器产业园";
            case "SOC-BA-S23" -> "西山路商业综合体";
            case "JOINT-ACCEPT-S4" -> "莲华社区服务中心";
            default -> "滇味小馆（翠湖店）";
        };
    }

    /** A valid unified code, the same every time for the same scheme. */
    public String projectCode() {
        return ProjectCode.assign(
                        CODED_IN,
                        new RegionCode("530102"),
                        REFORM_BUREAU,
                        CAPITAL_CONSTRUCTION,
                        FIRST_SERIAL + Math.floorMod(code().hashCode(), FIRST_SERIAL))
                .value();
    }

    /** Whether it goes with a project. */
    public boolean needsProject() {
        return scheme.path("needsProject").asBoolean();
    }

    /** The body that starts the application. */
    public Map<String, Object> body(String proceedTo) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schemeCode", code());
        if (needsProject()) {
            body.put("projectCode", projectCode());
        } else {
            body.put("projectName", name());
        }
        body.put(
                "applicant",
                Map.of(
                        "kind", "ORGANISATION",
                        "name", "昆明五华教育投资有限公司",
                        "creditCode", "91530102MA6TECT08E",
                        "contactName", "李明",
                        "contactPhone", "13800001234"));
        body.put("summary", name() + "：建设内容及规模详见附件，总用地面积 12000 平方米。");
        body.put("form", form());
        body.put("materials", materials());
        body.put("proceedTo", proceedTo);
        return body;
    }

    /** Answers under which every condition holds. */
    public Map<String, Object> form() {
        Map<String, Object> form = new LinkedHashMap<>();
        for (JsonNode field : scheme.path("formFields")) {
            form.put(
                    field.path("key").asString(),
                    switch (field.path("type").asString()) {
                        case "ENUM" ->
                            field.path("choices").path(0).path("code").asString();
                        case "INTEGER" -> LARGE_AREA;
                        default -> true;
                    });
        }
        return form;
    }

    private List<Map<String, String>> materials() {
        List<Map<String, String>> materials = new ArrayList<>();
        for (JsonNode material : scheme.path("materialsFromApplicant")) {
            materials.add(Map.of(
                    "code",
                    material.path("code").asString(),
                    "fileName",
                    material.path("name").path("zh").asString() + ".pdf"));
        }
        return materials;
    }

    private String code() {
        return scheme.path("code").asString();
    }
}
