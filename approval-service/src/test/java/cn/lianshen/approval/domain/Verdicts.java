package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Outcome;
import java.util.List;

/** What departments say. */
final class Verdicts {

    static final Verdict APPROVAL = new Verdict(Outcome.APPROVED, "符合规划条件，同意", List.of(), null, null);
    static final Verdict CONDITIONAL =
            new Verdict(Outcome.APPROVED_WITH_CONDITIONS, "附条件同意", List.of("开工前完成管线迁改"), null, null);
    static final Verdict REFUSAL = new Verdict(Outcome.REFUSED, "不予同意", List.of(), "不符合国土空间规划", "可在60日内申请行政复议");

    private Verdicts() {}

    static Verdict of(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> APPROVAL;
            case APPROVED_WITH_CONDITIONS -> CONDITIONAL;
            case REFUSED -> REFUSAL;
        };
    }
}
