package cn.lianshen.contracts;

/** What happened to a joint application (联合申报) as a whole; said by intake-service alone. */
public sealed interface ApplicationEvent extends CaseEvent
        permits ApplicationSubmitted,
                ApplicationAccepted,
                ApplicationNotAccepted,
                ApplicationWithdrawn,
                ApplicationReadyForResult,
                ApplicationReviewResumed,
                ApplicationResultIssued {}
