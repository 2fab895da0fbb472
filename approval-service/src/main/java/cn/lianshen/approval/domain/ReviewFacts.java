package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewCancelled.Cause;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How what happened to a review is told to others. */
final class ReviewFacts {

    private ReviewFacts() {}

    static ReviewOpened opened(Assignment assignment, Clocks clocks, Instant at) {
        return new ReviewOpened(
                assignment.applicationId(),
                assignment.matter(),
                assignment.department(),
                clocks.startedOn(),
                clocks.promisedDue(),
                clocks.statutoryDue(),
                clocks.provisional(),
                at);
    }

    static ReviewClaimed claimed(Assignment assignment, Actor by, Instant at) {
        return new ReviewClaimed(assignment.applicationId(), assignment.matter(), assignment.department(), by, at);
    }

    static ReviewReleased released(Assignment assignment, Actor by, Instant at) {
        return new ReviewReleased(assignment.applicationId(), assignment.matter(), assignment.department(), by, at);
    }

    static ReviewCancelled cancelled(Assignment assignment, Cause cause, @Nullable String prerequisite, Instant at) {
        return new ReviewCancelled(
                assignment.applicationId(), assignment.matter(), assignment.department(), cause, prerequisite, at);
    }

    static ReviewDecided decided(Assignment assignment, RecordedDecision decision) {
        return new ReviewDecided(
                assignment.applicationId(),
                assignment.matter(),
                assignment.department(),
                decision.decisionNo(),
                decision.outcome(),
                decision.opinion(),
                decision.conditions(),
                decision.reason(),
                decision.remedies(),
                decision.usedDays(),
                decision.onTime(),
                decision.hash(),
                decision.by(),
                decision.at());
    }

    static ReviewDecisionCorrected corrected(Assignment assignment, RecordedDecision decision) {
        return new ReviewDecisionCorrected(
                assignment.applicationId(),
                assignment.matter(),
                assignment.department(),
                decision.decisionNo(),
                decision.outcome(),
                decision.opinion(),
                decision.conditions(),
                decision.reason(),
                decision.remedies(),
                String.valueOf(decision.correctionReason()),
                decision.hash(),
                decision.by(),
                decision.at());
    }
}
