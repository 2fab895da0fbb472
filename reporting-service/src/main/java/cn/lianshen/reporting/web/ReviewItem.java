package cn.lianshen.reporting.web;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.reporting.domain.Lights;
import cn.lianshen.reporting.domain.PlannedMatter;
import cn.lianshen.reporting.domain.ReviewClock;
import cn.lianshen.reporting.domain.ReviewDecision;
import cn.lianshen.reporting.domain.ReviewProgress;
import cn.lianshen.reporting.domain.ReviewState;
import cn.lianshen.worktime.Light;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One department's review within a case.
 *
 * @param promisedDue as planned until the review opens, then as it was opened
 */
record ReviewItem(
        String matter,
        LocalizedText name,
        String department,
        LocalizedText departmentName,
        ReviewState state,
        int layer,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        @Nullable Instant decidedAt,
        @Nullable Outcome outcome,
        Light light) {

    static ReviewItem of(PlannedMatter planned, ReviewProgress progress, Lights lights) {
        ReviewClock clock = progress.clock();
        ReviewDecision decision = progress.decision();
        return new ReviewItem(
                planned.matter(),
                planned.name(),
                planned.department(),
                planned.departmentName(),
                progress.state(),
                planned.layer(),
                clock == null ? planned.promisedDue() : clock.promisedDue(),
                clock == null ? planned.statutoryDue() : clock.statutoryDue(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.outcome(),
                lights.of(progress));
    }
}
