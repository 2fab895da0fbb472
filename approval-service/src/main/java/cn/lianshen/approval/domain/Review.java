package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewCancelled.Cause;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One review (部门办件): what a department may decide, when, and by whom. Its id is {@code <applicationId>:<matter>}.
 *
 * @param waitingFor prerequisites that are not decided yet; open once it is empty
 * @param clocks running since it opened
 * @param claimedBy who works on it
 * @param decisions all of them, the newest last
 * @param cause why it ended undecided
 * @param closed whether the case is over
 * @param effect what became of the newest decision then
 */
public record Review(
        Assignment assignment,
        ReviewState state,
        List<String> waitingFor,
        @Nullable Clocks clocks,
        @Nullable Actor claimedBy,
        List<RecordedDecision> decisions,
        @Nullable Cause cause,
        boolean closed,
        @Nullable Effect effect) {

    /** Reviews are found by their case under this search key. */
    public static final String APPLICATION_KEY = "application";

    /** Under this key those that wait for others are found by their application. */
    public static final String WAITING_KEY = "waiting";

    /** A review that waits for all its prerequisites. */
    public static Review waiting(Assignment assignment) {
        return new Review(
                assignment, ReviewState.WAITING, assignment.prerequisites(), null, null, List.of(), null, false, null);
    }

    /** Its id, the same however often it is created. */
    public String id() {
        return assignment.applicationId() + ":" + assignment.matter();
    }

    /** The decision that counts, if there is any. */
    public Optional<RecordedDecision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Which part of its department's list it is in. */
    public Reviews.Queue queue() {
        return switch (state) {
            case WAITING -> Reviews.Queue.WAITING;
            case OPEN, CLAIMED -> Reviews.Queue.ACTIVE;
            case DECIDED, CANCELLED -> Reviews.Queue.DONE;
        };
    }

    /** Sorts by promised due date, then id; what has no date yet comes last. */
    public String worklistPosition() {
        return (clocks == null ? "9999-12-31" : clocks.promisedDue()) + " " + id();
    }

    /** Opens it if nothing is in its way any more. */
    public Advanced openIfReady(LocalDate day, WorkCalendar calendar, Instant at) {
        if (state != ReviewState.WAITING || !waitingFor.isEmpty()) {
            return Advanced.unchanged(this);
        }
        Clocks running = Clocks.starting(day, assignment, calendar);
        Review opened =
                new Review(assignment, ReviewState.OPEN, List.of(), running, null, List.of(), null, false, null);
        return new Advanced(opened, List.of(ReviewFacts.opened(assignment, running, at)));
    }

    /** A prerequisite was consented to. */
    public Review without(String prerequisite) {
        List<String> still = waitingFor.stream()
                .filter(matter -> !matter.equals(prerequisite))
                .toList();
        return new Review(assignment, state, still, clocks, claimedBy, decisions, cause, closed, effect);
    }

    /** Ends it undecided; a decision already made stays. */
    public Advanced cancel(Cause why, @Nullable String prerequisite, Instant at) {
        if (state == ReviewState.DECIDED || state == ReviewState.CANCELLED) {
            return Advanced.unchanged(this);
        }
        Review cancelled = new Review(
                assignment, ReviewState.CANCELLED, waitingFor, clocks, claimedBy, decisions, why, closed, effect);
        return new Advanced(cancelled, List.of(ReviewFacts.cancelled(assignment, why, prerequisite, at)));
    }

    /** The case is over; what was decided had effect, or came too late. */
    public Review close(Optional<Effect> settled) {
        return new Review(
                assignment, state, waitingFor, clocks, claimedBy, decisions, cause, true, settled.orElse(null));
    }

    /** Takes it out of the department's pool (认领). */
    public Decision<Review, Progress, Refusal> claim(Officer officer, Instant at) {
        Optional<Refusal> refusal = workRefusal(officer);
        if (refusal.isPresent()) {
            return Decision.declined(refusal.get());
        }
        Review claimed = withClaim(ReviewState.CLAIMED, officer.actor());
        return Decision.changed(claimed, Progress.of(claimed), ReviewFacts.claimed(assignment, officer.actor(), at));
    }

    /** Puts it back into the pool (退回认领). */
    public Decision<Review, Progress, Refusal> release(Officer officer, Instant at) {
        if (state == ReviewState.OPEN && officer.department().equals(assignment.department())) {
            return Decision.declined(Refusal.NOT_CLAIMED);
        }
        Optional<Refusal> refusal = workRefusal(officer);
        if (refusal.isPresent()) {
            return Decision.declined(refusal.get());
        }
        Review released = withClaim(ReviewState.OPEN, null);
        return Decision.changed(released, Progress.of(released), ReviewFacts.released(assignment, officer.actor(), at));
    }

    private Review withClaim(ReviewState claimState, @Nullable Actor by) {
        return new Review(assignment, claimState, waitingFor, clocks, by, decisions, cause, closed, effect);
    }

    /** Decides. Late is still legal: the breach is recorded, the decision stands. */
    public Decision<Review, Progress, Refusal> decide(
            Officer officer, Verdict verdict, WorkCalendar calendar, Instant at) {
        Optional<Refusal> refusal = workRefusal(officer).or(() -> verdictRefusal(officer, verdict));
        if (refusal.isPresent() || clocks == null) {
            return Decision.declined(refusal.orElse(Refusal.NOT_OPEN_YET));
        }
        var reading = clocks.promised(at, calendar);
        RecordedDecision first = RecordedDecision.of(
                id(), 1, verdict, (int) reading.used().whole(), !reading.overdue(), null, officer.actor(), at);
        Review decided = withDecision(first, officer.actor());
        return Decision.changed(decided, Progress.of(decided), ReviewFacts.decided(assignment, first));
    }

    /** Replaces the decision before the case is closed; the earlier one stays in the history. */
    public Decision<Review, Progress, Refusal> correct(Officer officer, Verdict verdict, String why, Instant at) {
        Optional<Refusal> refusal = correctionRefusal(officer, verdict);
        if (refusal.isPresent()) {
            return Decision.declined(refusal.get());
        }
        RecordedDecision before = decisions.getLast();
        RecordedDecision next = RecordedDecision.of(
                id(), before.decisionNo() + 1, verdict, before.usedDays(), before.onTime(), why, officer.actor(), at);
        Review corrected = withDecision(next, officer.actor());
        return Decision.changed(corrected, Progress.of(corrected), ReviewFacts.corrected(assignment, next));
    }

    private Review withDecision(RecordedDecision next, Actor by) {
        List<RecordedDecision> all = new ArrayList<>(decisions);
        all.add(next);
        return new Review(
                assignment, ReviewState.DECIDED, waitingFor, clocks, by, List.copyOf(all), cause, closed, effect);
    }

    private Optional<Refusal> workRefusal(Officer officer) {
        if (!officer.department().equals(assignment.department())) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        return switch (state) {
            case WAITING -> Optional.of(closed ? Refusal.CASE_CLOSED : Refusal.NOT_OPEN_YET);
            case DECIDED -> Optional.of(closed ? Refusal.CASE_CLOSED : Refusal.ALREADY_DECIDED);
            case CANCELLED -> Optional.of(Refusal.CANCELLED);
            case OPEN -> Optional.empty();
            case CLAIMED ->
                claimedBy != null && claimedBy.id().equals(officer.actor().id())
                        ? Optional.empty()
                        : Optional.of(Refusal.CLAIMED_BY_ANOTHER);
        };
    }

    private Optional<Refusal> correctionRefusal(Officer officer, Verdict verdict) {
        if (!officer.department().equals(assignment.department())) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        if (closed) {
            return Optional.of(Refusal.CASE_CLOSED);
        }
        if (decisions.isEmpty()) {
            return Optional.of(Refusal.NOT_DECIDED);
        }
        if (assignment.hasDependants() && turnsAround(decisions.getLast().outcome(), verdict.outcome())) {
            return Optional.of(Refusal.DEPENDANTS_RELY_ON_IT);
        }
        return verdictRefusal(officer, verdict);
    }

    private static boolean turnsAround(Outcome before, Outcome after) {
        return before.consents() != after.consents();
    }

    private static Optional<Refusal> verdictRefusal(Officer officer, Verdict verdict) {
        if (!officer.mayDecide()) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return verdict.isComplete() ? Optional.empty() : Optional.of(Refusal.VERDICT_INCOMPLETE);
    }
}
