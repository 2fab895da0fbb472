package cn.lianshen.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One event of every type, all of one case, with every field filled that the type allows at the same time. */
final class SampleEvents {

    static final String CASE = "0198f3a2-7c41-7e90-9b1d-3f5a2c6d8e10";
    private static final String HASH = "6f1ed002ab5595859014ebf0951522d9f2d3f1c7d4e7a9b0c1d2e3f405162738";
    private static final String REASON = "选址不符合国土空间规划";
    private static final String REMEDIES = "可自收到本决定之日起60日内申请行政复议，或6个月内提起行政诉讼";
    private static final Instant AT = Instant.parse("2026-03-05T03:00:00.120Z");
    private static final Actor CLERK = new Actor("clerk", "李窗口");
    private static final Actor APPLICANT = new Actor("applicant", "张三");
    private static final Actor LEAD = new Actor("lead", "王牵头");
    private static final Actor DECIDER = new Actor("decider-fgw", "赵审批");
    private static final LocalizedText FGW = new LocalizedText("发展改革局", "Development and Reform Bureau");
    private static final LocalizedText PROPOSAL = new LocalizedText("项目建议书审批", "Project proposal approval");
    private static final LocalizedText ENERGY = new LocalizedText("固定资产投资项目节能审查", "Energy conservation review");
    private static final SchemeReference SCHEME = new SchemeReference(
            "GOV-HOUSE-S1",
            1,
            new LocalizedText(
                    "政府投资房屋建筑·立项用地规划许可阶段", "Government-funded building: project initiation and land use planning"));
    private static final Party PARTY =
            new Party(Party.Kind.ORGANISATION, "盘龙区教育体育局", "11530102000000019Q", "张三", "13800000000");

    private SampleEvents() {}

    static CaseEvent of(EventType type) {
        return switch (type) {
            case APPLICATION_SUBMITTED -> submitted();
            case APPLICATION_ACCEPTED -> accepted();
            case APPLICATION_NOT_ACCEPTED -> new ApplicationNotAccepted(CASE, "依法不属于本行政机关职权范围", CLERK, AT);
            case APPLICATION_WITHDRAWN -> new ApplicationWithdrawn(CASE, "项目调整", basis(), APPLICANT, AT);
            case APPLICATION_READY_FOR_RESULT -> new ApplicationReadyForResult(CASE, proposal(), AT);
            case APPLICATION_REVIEW_RESUMED -> new ApplicationReviewResumed(CASE, "G1-04", AT);
            case APPLICATION_RESULT_ISSUED -> issued();
            case REVIEW_OPENED -> opened();
            case REVIEW_CLAIMED -> new ReviewClaimed(CASE, "G1-01", "FGW", DECIDER, AT);
            case REVIEW_RELEASED -> new ReviewReleased(CASE, "G1-01", "FGW", DECIDER, AT);
            case REVIEW_DECIDED -> decided();
            case REVIEW_DECISION_CORRECTED -> corrected();
            case REVIEW_CANCELLED ->
                new ReviewCancelled(CASE, "G1-04", "FGW", ReviewCancelled.Cause.PREREQUISITE_NOT_PASSED, "G1-01", AT);
        };
    }

    static PublicCaseEvent published() {
        return new PublicCaseEvent(
                CASE + ":G1-01:1:3",
                EventType.REVIEW_DECIDED.wireName(),
                CASE,
                "530102202603010001",
                CASE + ":G1-01",
                1,
                3,
                "GOV-HOUSE-S1",
                "G1-01",
                "FGW",
                "APPROVED",
                AT,
                Map.of("application", "/api/applications/" + CASE, "review", "/api/reviews/" + CASE + ":G1-01"));
    }

    private static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(
                CASE,
                "530102202603010001",
                "2503-530102-04-01-100017",
                "盘龙区第三实验小学",
                SCHEME,
                "FGW",
                "INVESTMENT_PROJECT",
                PARTY,
                "applicant",
                "ONLINE",
                APPLICANT,
                AT);
    }

    private static ApplicationAccepted accepted() {
        return new ApplicationAccepted(
                CASE,
                "530102202603010001",
                "2503-530102-04-01-100017",
                "盘龙区第三实验小学",
                SCHEME,
                "FGW",
                "INVESTMENT_PROJECT",
                PARTY,
                "applicant",
                "新建教学楼一栋，建筑面积一万二千平方米",
                Map.of("landArea", 12_000L, "inFloodZone", false, "envClass", "REPORT_FORM"),
                List.of(new MaterialReference(
                        "PROJECT_PROPOSAL", new LocalizedText("项目建议书文本", "Project proposal"), "项目建议书.pdf")),
                plan(),
                LocalDate.of(2026, 3, 2),
                CLERK,
                AT);
    }

    private static Plan plan() {
        return new Plan(
                CompletionPolicy.ALL,
                List.of(
                        planned("G1-01", PROPOSAL, List.of(), 0, 3, LocalDate.of(2026, 3, 2)),
                        planned("G1-04", ENERGY, List.of("G1-01"), 1, 5, LocalDate.of(2026, 3, 5))),
                List.of(List.of("G1-01"), List.of("G1-04")),
                List.of("G1-01", "G1-04"),
                8,
                8,
                LocalDate.of(2026, 4, 7),
                LocalDate.of(2026, 5, 8),
                false);
    }

    private static PlannedReview planned(
            String matter, LocalizedText name, List<String> prerequisites, int layer, int days, LocalDate start) {
        return new PlannedReview(
                matter,
                name,
                "FGW",
                FGW,
                "LICENCE",
                true,
                prerequisites,
                layer,
                20,
                days,
                start,
                start.plusDays(days),
                start.plusDays(28),
                false,
                List.of("UNIFIED_FORM", "PROJECT_PROPOSAL"));
    }

    private static Proposal proposal() {
        return new Proposal(
                Conclusion.APPROVED_WITH_CONDITIONS,
                CompletionPolicy.ALL,
                List.of(
                        new LocalizedText("规则：全部事项办结后出具结果。", "Rule: every matter is concluded."),
                        new LocalizedText(
                                "发展改革局·项目建议书审批：附条件同意",
                                "Development and Reform Bureau, Project proposal approval: approved with conditions")));
    }

    private static List<Basis> basis() {
        return List.of(new Basis("G1-01", 1, HASH));
    }

    private static ApplicationResultIssued issued() {
        return new ApplicationResultIssued(
                CASE,
                "联审〔2026〕1号",
                Conclusion.REFUSED,
                List.of(
                        new MatterDecision(
                                "G1-01",
                                PROPOSAL,
                                "FGW",
                                FGW,
                                Outcome.APPROVED_WITH_CONDITIONS,
                                List.of("开工前完成管线迁改"),
                                null,
                                null,
                                AT),
                        new MatterDecision("G1-04", ENERGY, "FGW", FGW, null, List.of(), null, null, null)),
                basis(),
                "K7Q2-9XWM-3TRA",
                HASH,
                "现场情况已变化",
                LEAD,
                AT);
    }

    private static ReviewOpened opened() {
        return new ReviewOpened(
                CASE,
                "G1-01",
                "FGW",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 5),
                LocalDate.of(2026, 3, 30),
                false,
                AT);
    }

    private static ReviewDecided decided() {
        return new ReviewDecided(
                CASE,
                "G1-01",
                "FGW",
                1,
                Outcome.REFUSED,
                "经审查，不予同意",
                List.of(),
                REASON,
                REMEDIES,
                2,
                true,
                HASH,
                DECIDER,
                AT);
    }

    private static ReviewDecisionCorrected corrected() {
        return new ReviewDecisionCorrected(
                CASE,
                "G1-01",
                "FGW",
                2,
                Outcome.APPROVED_WITH_CONDITIONS,
                "符合要求，附条件同意",
                List.of("开工前完成管线迁改"),
                null,
                null,
                "引用条款有误",
                HASH,
                DECIDER,
                AT);
    }
}
