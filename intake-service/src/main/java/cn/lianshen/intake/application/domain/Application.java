package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.Basis;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Plan;
import cn.lianshen.kit.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One joint application. It embeds the newest outcome of every review, so that everything about the whole is decided by one
 * compare-and-set on one document.
 *
 * @param number receipt number (办件编号)
 * @param review the joint review; absent before acceptance
 * @param closingReason why it was withdrawn or not accepted
 */
public record Application(
        String id,
        String number,
        Filing filing,
        ApplicationState state,
        @Nullable Instant submittedAt,
        @Nullable JointReview review,
        @Nullable Result result,
        @Nullable String closingReason) {

    /** A draft. */
    public static Application draft(String id, String number, Filing filing) {
        return new Application(id, number, filing, ApplicationState.DRAFT, null, null, null, null);
    }

    /** The joint review, once accepted. */
    public Optional<JointReview> jointReview() {
        return Optional.ofNullable(review);
    }

    /** Hands a draft in; the caller has checked that it is complete. */
    public Decision<Application, Receipt, Refusal> submit(Desk desk, Instant at) {
        if (!desk.mayActForApplicant(this)) {
            return Decision.declined(notAllowed(desk));
        }
        if (state != ApplicationState.DRAFT) {
            return Decision.declined(state.isFinal() ? closedRefusal() : Refusal.ALREADY_SUBMITTED);
        }
        Application submitted = new Application(id, number, filing, ApplicationState.SUBMITTED, at, null, null, null);
        return Decision.changed(
                submitted, Receipt.of(submitted), ApplicationFacts.submitted(submitted, desk.actor(), at));
    }

    /** Accepts: the plan is fixed, every department gets its copy at once (及时抄告, M05), and the joint clocks run. */
    public Decision<Application, Receipt, Refusal> accept(Plan plan, LocalDate acceptedOn, Desk desk, Instant at) {
        if (!desk.mayAccept(this)) {
            return Decision.declined(notAllowed(desk));
        }
        if (state != ApplicationState.SUBMITTED) {
            return Decision.declined(notSubmittedRefusal());
        }
        Application accepted = new Application(
                id,
                number,
                filing,
                ApplicationState.REVIEWING,
                submittedAt,
                JointReview.starting(plan, acceptedOn, at),
                null,
                null);
        return Decision.changed(
                accepted,
                Receipt.of(accepted),
                ApplicationFacts.accepted(accepted, plan, acceptedOn, desk.actor(), at));
    }

    /** Does not accept (不予受理), with the reason the applicant is told (行政许可法 32). */
    public Decision<Application, Receipt, Refusal> declineAcceptance(String reason, Desk desk, Instant at) {
        if (!desk.mayAccept(this)) {
            return Decision.declined(notAllowed(desk));
        }
        if (state != ApplicationState.SUBMITTED) {
            return Decision.declined(notSubmittedRefusal());
        }
        Application declined = closed(ApplicationState.NOT_ACCEPTED, reason);
        return Decision.changed(
                declined, Receipt.of(declined), new ApplicationNotAccepted(id, reason, desk.actor(), at));
    }

    /** Takes it back (撤件); possible until the result is issued. */
    public Decision<Application, Receipt, Refusal> withdraw(String reason, Desk desk, Instant at) {
        if (!desk.mayActForApplicant(this)) {
            return Decision.declined(notAllowed(desk));
        }
        if (state.isFinal()) {
            return Decision.declined(closedRefusal());
        }
        List<Basis> basis = jointReview().map(JointReview::basis).orElse(List.of());
        Application withdrawn = closed(ApplicationState.WITHDRAWN, reason);
        return Decision.changed(
                withdrawn, Receipt.of(withdrawn), new ApplicationWithdrawn(id, reason, basis, desk.actor(), at));
    }

    private Application closed(ApplicationState closedState, String reason) {
        return new Application(id, number, filing, closedState, submittedAt, review, null, reason);
    }

    /** Takes in what departments said, in the order of the log, and concludes when the completion rule is met. */
    public Joined join(List<CaseEvent> events, Instant at) {
        return Join.of(this, events, at);
    }

    Application joined(JointReview newer) {
        ApplicationState joinedState = newer.proposal() == null ? ApplicationState.REVIEWING : ApplicationState.READY;
        return new Application(id, number, filing, joinedState, submittedAt, newer, null, null);
    }

    /** Issues the one combined result. */
    public Decision<Application, Issued, Refusal> issue(IssueOrder order) {
        Optional<Refusal> refusal = issueRefusal(order);
        if (refusal.isPresent() || review == null || review.proposal() == null) {
            return Decision.declined(refusal.orElse(Refusal.NOT_READY));
        }
        Result issued = order.result(this, review, review.proposal());
        Application concluded =
                new Application(id, number, filing, ApplicationState.ISSUED, submittedAt, review, issued, null);
        return Decision.changed(concluded, Issued.of(concluded, issued), ApplicationFacts.issued(concluded, issued));
    }

    private Optional<Refusal> issueRefusal(IssueOrder order) {
        if (!order.desk().mayIssue(this)) {
            return Optional.of(notAllowed(order.desk()));
        }
        if (state.isFinal()) {
            return Optional.of(closedRefusal());
        }
        if (state != ApplicationState.READY || review == null || review.proposal() == null) {
            return Optional.of(Refusal.NOT_READY);
        }
        if (review.wasDecidedBy(order.desk().actor().id())) {
            return Optional.of(Refusal.DECIDER_MAY_NOT_ISSUE);
        }
        return order.deviationRefusal(review.proposal());
    }

    private Refusal notAllowed(Desk desk) {
        return desk.maySee(this) ? Refusal.NOT_YOURS : Refusal.NOT_FOUND;
    }

    private Refusal notSubmittedRefusal() {
        if (state.isFinal()) {
            return closedRefusal();
        }
        return state == ApplicationState.DRAFT ? Refusal.NOT_SUBMITTED : Refusal.ALREADY_ACCEPTED;
    }

    private Refusal closedRefusal() {
        return switch (state) {
            case ISSUED -> Refusal.ALREADY_ISSUED;
            case WITHDRAWN -> Refusal.ALREADY_WITHDRAWN;
            case NOT_ACCEPTED -> Refusal.WAS_NOT_ACCEPTED;
            case DRAFT, SUBMITTED, REVIEWING, READY ->
                throw new IllegalStateException("state: " + state + " (expected: final)");
        };
    }
}
