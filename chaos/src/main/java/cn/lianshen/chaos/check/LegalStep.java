package cn.lianshen.chaos.check;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import java.util.Set;

/**
 * The legal state graph, one step an event.
 *
 * @param from states in which the event may happen
 * @param to the state after it
 */
record LegalStep(Set<String> from, String to) {

    static final String NEW_APPLICATION = "DRAFT";
    static final String NEW_REVIEW = "WAITING";

    static LegalStep of(CaseEvent event) {
        return switch (event) {
            case ApplicationSubmitted _ -> new LegalStep(Set.of("DRAFT"), "SUBMITTED");
            case ApplicationAccepted _ -> new LegalStep(Set.of("SUBMITTED"), "REVIEWING");
            case ApplicationNotAccepted _ -> new LegalStep(Set.of("SUBMITTED"), "NOT_ACCEPTED");
            case ApplicationReadyForResult _ -> new LegalStep(Set.of("REVIEWING", "READY"), "READY");
            case ApplicationReviewResumed _ -> new LegalStep(Set.of("READY"), "REVIEWING");
            case ApplicationResultIssued _ -> new LegalStep(Set.of("READY"), "ISSUED");
            case ApplicationWithdrawn _ ->
                new LegalStep(Set.of("DRAFT", "SUBMITTED", "REVIEWING", "READY"), "WITHDRAWN");
            case ReviewOpened _ -> new LegalStep(Set.of("WAITING"), "OPEN");
            case ReviewClaimed _ -> new LegalStep(Set.of("OPEN", "CLAIMED"), "CLAIMED");
            case ReviewReleased _ -> new LegalStep(Set.of("CLAIMED"), "OPEN");
            case ReviewDecided _ -> new LegalStep(Set.of("OPEN", "CLAIMED"), "DECIDED");
            case ReviewDecisionCorrected _ -> new LegalStep(Set.of("DECIDED"), "DECIDED");
            case ReviewCancelled _ -> new LegalStep(Set.of("WAITING", "OPEN", "CLAIMED"), "CANCELLED");
        };
    }
}
