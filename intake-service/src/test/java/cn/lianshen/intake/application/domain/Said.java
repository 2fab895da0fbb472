package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewCancelled.Cause;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What departments say about their matter of the case {@link Cases#ID}. */
final class Said {

    static final Actor DECIDER = new Actor("decider-fgw", "赵审批");
    private static final Instant AT = Instant.parse("2026-03-05T03:00:00Z");

    private Said() {}

    static ReviewOpened opened(String matter) {
        return new ReviewOpened(
                Cases.ID,
                matter,
                "FGW",
                LocalDate.of(2026, 3, 4),
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 4, 1),
                false,
                AT);
    }

    static ReviewClaimed claimed(String matter) {
        return new ReviewClaimed(Cases.ID, matter, "FGW", DECIDER, AT);
    }

    static ReviewDecided approved(String matter) {
        return decided(matter, Outcome.APPROVED);
    }

    static ReviewDecided decided(String matter, Outcome outcome) {
        return decided(matter, 1, outcome);
    }

    static ReviewDecided decided(String matter, int decisionNo, Outcome outcome) {
        return new ReviewDecided(
                Cases.ID,
                matter,
                "FGW",
                decisionNo,
                outcome,
                "符合要求",
                conditions(matter, outcome),
                outcome == Outcome.REFUSED ? "不符合规划" : null,
                outcome == Outcome.REFUSED ? "60日内申请行政复议" : null,
                2,
                true,
                "hash-" + matter + "-" + decisionNo,
                DECIDER,
                AT);
    }

    static ReviewDecided conditional(String matter, List<String> conditions) {
        return new ReviewDecided(
                Cases.ID,
                matter,
                "FGW",
                1,
                Outcome.APPROVED_WITH_CONDITIONS,
                "附条件同意",
                conditions,
                null,
                null,
                2,
                true,
                "hash-" + matter + "-1",
                DECIDER,
                AT);
    }

    static ReviewDecisionCorrected corrected(String matter, int decisionNo, Outcome outcome) {
        return new ReviewDecisionCorrected(
                Cases.ID,
                matter,
                "FGW",
                decisionNo,
                outcome,
                "更正",
                conditions(matter, outcome),
                outcome == Outcome.REFUSED ? "不符合规划" : null,
                outcome == Outcome.REFUSED ? "60日内申请行政复议" : null,
                "原决定有误",
                "hash-" + matter + "-" + decisionNo,
                DECIDER,
                AT);
    }

    static ReviewCancelled cancelled(String matter) {
        return new ReviewCancelled(Cases.ID, matter, "FGW", Cause.PREREQUISITE_NOT_PASSED, null, AT);
    }

    private static List<String> conditions(String matter, Outcome outcome) {
        return outcome == Outcome.APPROVED_WITH_CONDITIONS ? List.of(matter + "补充绿化方案") : List.of();
    }
}
