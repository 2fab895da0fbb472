package cn.lianshen.contracts;

/** What happened to one review (部门办件); said by the approval-service that serves the department. */
public sealed interface ReviewEvent extends CaseEvent
        permits ReviewOpened, ReviewClaimed, ReviewReleased, ReviewDecided, ReviewDecisionCorrected, ReviewCancelled {

    /** The matter under review, for example {@code G1-05}. */
    String matter();

    /** The department that reviews it, for example {@code FGW}. */
    String department();
}
