package cn.lianshen.notification.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewOpened;

/** The words of the notices in both languages. */
final class NoticeWording {

    private NoticeWording() {}

    static LocalizedText submitted() {
        return new LocalizedText("新申报待受理", "New application to accept");
    }

    static LocalizedText aboutSubmission(CaseFacts facts) {
        return about(facts, "已提交，请在五个工作日内决定是否受理。", "was submitted; decide on acceptance within five working days.");
    }

    static LocalizedText accepted() {
        return new LocalizedText("申报已受理", "Application accepted");
    }

    static LocalizedText aboutAcceptance(CaseFacts facts) {
        int departments = facts.departments().size();
        return about(
                facts,
                "已受理，已同时抄告 " + departments + " 个部门并联审查。",
                "was accepted and copied to " + departments + " departments at once.");
    }

    static LocalizedText notAccepted() {
        return new LocalizedText("申报不予受理", "Application not accepted");
    }

    static LocalizedText aboutNonAcceptance(CaseFacts facts) {
        return about(facts, "不予受理，理由见办件详情。", "was not accepted; the reason is in the application.");
    }

    static LocalizedText withdrawn() {
        return new LocalizedText("申报已撤回", "Application withdrawn");
    }

    static LocalizedText aboutWithdrawal(CaseFacts facts) {
        return about(facts, "已由申请人撤回，无需继续办理。", "was withdrawn by the applicant; nothing remains to be done.");
    }

    static LocalizedText ready() {
        return new LocalizedText("可出具联审结果", "Ready for the combined result");
    }

    static LocalizedText aboutReadiness(CaseFacts facts) {
        return about(facts, "各部门意见已齐，请出具联审结果。", "has every outcome it waits for; issue the combined result.");
    }

    static LocalizedText resumed() {
        return new LocalizedText("恢复审查", "Back under review");
    }

    static LocalizedText aboutResumption(CaseFacts facts, String matter) {
        LocalizedText name = facts.matterName(matter);
        return about(
                facts,
                "因“" + name.zh() + "”的意见更正，恢复审查。",
                "is under review again: the decision on “" + name.en() + "” was corrected.");
    }

    static LocalizedText issued() {
        return new LocalizedText("联审结果已出具", "Combined result issued");
    }

    static LocalizedText aboutResult(CaseFacts facts) {
        return about(facts, "的联审结果已出具。", "has its combined result.");
    }

    static LocalizedText opened() {
        return new LocalizedText("新审查事项", "New review");
    }

    static LocalizedText aboutOpening(CaseFacts facts, ReviewOpened opened) {
        LocalizedText name = facts.matterName(opened.matter());
        return about(
                facts,
                "的“" + name.zh() + "”可以办理，承诺期限 " + opened.promisedDue() + "。",
                "has “" + name.en() + "” open for review, promised by " + opened.promisedDue() + ".");
    }

    static LocalizedText decided() {
        return new LocalizedText("部门意见已反馈", "A department decided");
    }

    static LocalizedText corrected() {
        return new LocalizedText("部门意见已更正", "A department corrected its decision");
    }

    static LocalizedText aboutDecision(CaseFacts facts, String matter, String department, Outcome outcome) {
        LocalizedText who = facts.departmentName(matter, department);
        LocalizedText what = facts.matterName(matter);
        return about(
                facts,
                "的“" + what.zh() + "”：" + who.zh() + zh(outcome) + "。",
                "— “" + what.en() + "”: " + who.en() + " " + en(outcome) + ".");
    }

    static LocalizedText progressed() {
        return new LocalizedText("办理进展", "Progress of your application");
    }

    static LocalizedText aboutProgress(CaseFacts facts, String matter, String department) {
        LocalizedText who = facts.departmentName(matter, department);
        LocalizedText what = facts.matterName(matter);
        return about(
                facts,
                "的“" + what.zh() + "”已由" + who.zh() + "出具意见。",
                "— “" + what.en() + "” was decided by " + who.en() + ".");
    }

    static LocalizedText cancelled() {
        return new LocalizedText("审查事项已终止", "Review ended");
    }

    static LocalizedText aboutCancellation(CaseFacts facts, ReviewCancelled cancelled) {
        LocalizedText what = facts.matterName(cancelled.matter());
        return switch (cancelled.cause()) {
            case PREREQUISITE_NOT_PASSED ->
                about(
                        facts,
                        "的“" + what.zh() + "”因前置事项未通过而终止。",
                        "— “" + what.en() + "” ended: a matter it depends on was not passed.");
            case APPLICATION_WITHDRAWN ->
                about(
                        facts,
                        "的“" + what.zh() + "”因申请人撤件而终止。",
                        "— “" + what.en() + "” ended: the application was withdrawn.");
            case RESULT_ISSUED ->
                about(
                        facts,
                        "的“" + what.zh() + "”因联审结果已出具而终止。",
                        "— “" + what.en() + "” ended: the combined result was issued.");
        };
    }

    static LocalizedText disabled() {
        return new LocalizedText("订阅已停用", "Subscription disabled");
    }

    static LocalizedText aboutDisabling(Subscription subscription, Subscription.State state) {
        String id = subscription.id();
        return state == Subscription.State.DISABLED_GONE
                ? new LocalizedText(
                        "订阅 " + id + " 的接收端答复 410，已停用。",
                        "The endpoint of subscription " + id + " answered 410; it is disabled.")
                : new LocalizedText(
                        "订阅 " + id + " 的接收端长时间无法送达，已停用。恢复后可重新启用并重放。",
                        "The endpoint of subscription " + id
                                + " failed for too long; it is disabled. Activate it again and replay once it is back.");
    }

    private static String zh(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "同意";
            case APPROVED_WITH_CONDITIONS -> "附条件同意";
            case REFUSED -> "不同意";
        };
    }

    private static String en(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "approved";
            case APPROVED_WITH_CONDITIONS -> "approved with conditions";
            case REFUSED -> "refused";
        };
    }

    private static LocalizedText about(CaseFacts facts, String zh, String en) {
        return new LocalizedText("办件 " + facts.label() + " " + zh, "Application " + facts.label() + " " + en);
    }
}
