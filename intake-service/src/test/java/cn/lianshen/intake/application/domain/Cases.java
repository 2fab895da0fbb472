package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Plan;
import cn.lianshen.intake.catalogue.domain.Planner;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.domain.Schemes;
import cn.lianshen.intake.catalogue.domain.ShippedCatalogue;
import cn.lianshen.kit.decision.Decision;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Cases at every stage of their life, brought there by the commands that lead there. */
public final class Cases {

    public static final String ID = "app-1";
    static final Desk APPLICANT = new Desk(new Actor("applicant", "张三"), null, Desk.Seat.APPLICANT, false);
    static final Desk CLERK = new Desk(new Actor("clerk", "李窗口"), "ZWFW", Desk.Seat.WINDOW_CLERK, true);
    static final Desk LEAD = new Desk(new Actor("lead", "王牵头"), "ZWFW", Desk.Seat.LEAD_WINDOW, true);
    public static final LocalDate ACCEPTED_ON = LocalDate.of(2026, 3, 2);
    public static final Instant SUBMITTED_AT = Instant.parse("2026-03-01T02:30:00Z");
    public static final Instant ACCEPTED_AT = Instant.parse("2026-03-02T01:30:00Z");
    public static final Instant LATER = Instant.parse("2026-03-20T01:30:00Z");

    private Cases() {}

    public static Application draft(Scheme scheme) {
        return Application.draft(ID, "530102202603010001", Filings.complete(scheme));
    }

    public static Application submitted(Scheme scheme) {
        return after(draft(scheme).submit(CLERK, SUBMITTED_AT));
    }

    /** Accepted on 2026-03-02 with the plan that the planner makes. */
    public static Application reviewing(Scheme scheme) {
        Application submitted = submitted(scheme);
        Plan plan = new Planner(ShippedCatalogue.shared(), WorkCalendar.builtIn())
                .plan(scheme, submitted.filing().form(), ACCEPTED_ON);
        return reviewing(scheme, plan);
    }

    public static Application reviewing(Scheme scheme, Plan plan) {
        return after(submitted(scheme).accept(plan, ACCEPTED_ON, CLERK, ACCEPTED_AT));
    }

    /** Reviewing with a plan of independent matters. */
    static Application reviewing(Plan plan) {
        return reviewing(Schemes.shipped("SOC-BA-S23"), plan);
    }

    /** Ready, because every department approved. */
    static Application ready(Plan plan) {
        return approved(reviewing(plan));
    }

    private static Application approved(Application reviewing) {
        List<CaseEvent> approvals = reviewing.jointReview().orElseThrow().reviews().stream()
                .<CaseEvent>map(review -> Said.approved(review.matter()))
                .toList();
        return reviewing.join(approvals, LATER).application();
    }

    /** One application in each state there is, with every kind of decision embedded. */
    public static Stream<Application> inEveryState(Scheme scheme) {
        Application reviewing = reviewing(scheme);
        String first = scheme.matters().getFirst().code();
        Application ready = approved(reviewing);
        return Stream.of(
                draft(scheme),
                submitted(scheme),
                reviewing,
                reviewing.join(List.of(Said.opened(first)), LATER).application(),
                reviewing
                        .join(List.of(Said.decided(first, Outcome.REFUSED)), LATER)
                        .application(),
                reviewing
                        .join(List.of(Said.decided(first, Outcome.APPROVED_WITH_CONDITIONS)), LATER)
                        .application(),
                reviewing.join(List.of(Said.cancelled(first)), LATER).application(),
                ready,
                after(ready.issue(Orders.following(ready))),
                after(ready.issue(Orders.concluding(Conclusion.REFUSED, "现场情况变化"))),
                after(reviewing.withdraw("项目取消", CLERK, LATER)),
                after(submitted(scheme).declineAcceptance("不属于本级审批", CLERK, ACCEPTED_AT)));
    }

    static Application withdrawn(Plan plan) {
        return after(reviewing(plan).withdraw("项目取消", CLERK, LATER));
    }

    static Application notAccepted() {
        return after(submitted(Schemes.shipped("SOC-BA-S23")).declineAcceptance("不属于本级审批", CLERK, ACCEPTED_AT));
    }

    static Application issued(Plan plan) {
        return after(ready(plan).issue(Orders.following(ready(plan))));
    }

    static <A> Application after(Decision<Application, A, Refusal> decision) {
        return changed(decision).state();
    }

    static <A> Decision.Changed<Application, A, Refusal> changed(Decision<Application, A, Refusal> decision) {
        return switch (decision) {
            case Decision.Changed<Application, A, Refusal> changed -> changed;
            case Decision.Declined<Application, A, Refusal> declined -> throw new AssertionError(declined);
        };
    }
}
