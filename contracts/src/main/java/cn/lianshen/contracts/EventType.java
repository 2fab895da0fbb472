package cn.lianshen.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The name of every event on the wire: {@code lianshen.<aggregate>.<fact>.v<n>}. Names and versions never change meaning. */
public enum EventType {
    APPLICATION_SUBMITTED("lianshen.application.submitted.v1", ApplicationSubmitted.class),
    APPLICATION_ACCEPTED("lianshen.application.accepted.v1", ApplicationAccepted.class),
    APPLICATION_NOT_ACCEPTED("lianshen.application.not-accepted.v1", ApplicationNotAccepted.class),
    APPLICATION_WITHDRAWN("lianshen.application.withdrawn.v1", ApplicationWithdrawn.class),
    APPLICATION_READY_FOR_RESULT("lianshen.application.ready-for-result.v1", ApplicationReadyForResult.class),
    APPLICATION_REVIEW_RESUMED("lianshen.application.review-resumed.v1", ApplicationReviewResumed.class),
    APPLICATION_RESULT_ISSUED("lianshen.application.result-issued.v1", ApplicationResultIssued.class),
    REVIEW_OPENED("lianshen.review.opened.v1", ReviewOpened.class),
    REVIEW_CLAIMED("lianshen.review.claimed.v1", ReviewClaimed.class),
    REVIEW_RELEASED("lianshen.review.released.v1", ReviewReleased.class),
    REVIEW_DECIDED("lianshen.review.decided.v1", ReviewDecided.class),
    REVIEW_DECISION_CORRECTED("lianshen.review.decision-corrected.v1", ReviewDecisionCorrected.class),
    REVIEW_CANCELLED("lianshen.review.cancelled.v1", ReviewCancelled.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::wireName, type -> type));
    private static final Map<Class<?>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::record, type -> type));

    private final String wireName;
    private final Class<? extends CaseEvent> record;

    EventType(String wireName, Class<? extends CaseEvent> record) {
        this.wireName = wireName;
        this.record = record;
    }

    /** The CloudEvents {@code type}. */
    public String wireName() {
        return wireName;
    }

    /** The record that carries its data. */
    public Class<? extends CaseEvent> record() {
        return record;
    }

    /** The type of an event about to be said. */
    public static EventType of(CaseEvent event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "event: " + event.getClass() + " (expected: a record with an EventType)");
        }
        return type;
    }

    /** The type of an event that was read; empty for facts this version does not know yet. */
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
