package cn.lianshen.approval.domain;

import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;

/** How a recorded decision is told to others. */
final class DecisionFacts {

    private DecisionFacts() {}

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
