package cn.lianshen.chaos.check;

import cn.lianshen.chaos.history.Operation;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewReleased;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did that an event tells of.
 *
 * @param by account
 * @param outcome of a decision, conclusion of a result; empty for others
 */
record Caused(Operation operation, String by, String outcome) {

    /** Empty for events that follow from other events. */
    static Optional<Caused> by(@Nullable CaseEvent event) {
        return switch (event) {
            case ApplicationSubmitted said -> of(Operation.SUBMIT, said.by().id(), "");
            case ApplicationAccepted said -> of(Operation.ACCEPT, said.by().id(), "");
            case ApplicationNotAccepted said -> of(Operation.DECLINE, said.by().id(), "");
            case ApplicationWithdrawn said -> of(Operation.WITHDRAW, said.by().id(), "");
            case ApplicationResultIssued said ->
                of(Operation.ISSUE, said.by().id(), said.conclusion().name());
            case ReviewClaimed said -> of(Operation.CLAIM, said.by().id(), "");
            case ReviewReleased said -> of(Operation.RELEASE, said.by().id(), "");
            case ReviewDecided said ->
                of(Operation.DECIDE, said.by().id(), said.outcome().name());
            case ReviewDecisionCorrected said ->
                of(Operation.CORRECT, said.by().id(), said.outcome().name());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Caused> of(Operation operation, String by, String outcome) {
        return Optional.of(new Caused(operation, by, outcome));
    }
}
