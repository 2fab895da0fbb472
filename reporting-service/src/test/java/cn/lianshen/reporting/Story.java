package cn.lianshen.reporting;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationNotAccepted;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationReviewResumed;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.EventType;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Party;
import cn.lianshen.contracts.Plan;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.contracts.Proposal;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.contracts.ReviewClaimed;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewEvent;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.contracts.ReviewReleased;
import cn.lianshen.contracts.SchemeReference;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.domain.ReviewProgress;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case told as events, in the order in which they happened. Days are days in China, at noon unless said otherwise. */
public final class Story {

    public static final String APPLICANT_NAME = "云岭置业有限公司";
    public static final String CONTACT_NAME = "王小丫";
    public static final String CONTACT_PHONE = "13800138000";

    private static final Actor STAFF = new Actor("lead", "李窗口");

    private final String id;
    private final List<Received> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, String> departments = new HashMap<>();
    private String scheme = "SOC-HZ-S1";
    private String line = "INVESTMENT_PROJECT";
    private String lead = "FGW";
    private String account = "applicant";
    private String project = "城北幼儿园新建工程";

    private Story(String id) {
        this.id = id;
    }

    public static Story of(String id) {
        return new Story(id);
    }

    public Story under(String schemeCode, String approvalLine, String leadDepartment) {
        this.scheme = schemeCode;
        this.line = approvalLine;
        this.lead = leadDepartment;
        return this;
    }

    public Story by(String applicantAccount) {
        this.account = applicantAccount;
        return this;
    }

    public Story named(String projectName) {
        this.project = projectName;
        return this;
    }

    public static Instant noon(LocalDate day) {
        return at(day, LocalTime.NOON);
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkCalendar.ZONE).toInstant();
    }

    public Story submitted(LocalDate day) {
        return tell(
                new ApplicationSubmitted(
                        id,
                        "JH-" + id,
                        "2026-530102-" + id,
                        project,
                        scheme(),
                        lead,
                        line,
                        party(),
                        account,
                        "WINDOW",
                        STAFF,
                        noon(day)),
                noon(day));
    }

    /** A matter of the plan: all limits in working days. */
    public record Matter(
            String code, String department, int statutoryDays, int promisedDays, List<String> prerequisites) {

        public static Matter of(String code, String department, int statutoryDays, int promisedDays, String... after) {
            return new Matter(code, department, statutoryDays, promisedDays, List.of(after));
        }
    }

    public Story accepted(LocalDate on, LocalDate promisedDue, LocalDate statutoryDue, Matter... matters) {
        Stream.of(matters).forEach(matter -> departments.put(matter.code(), matter.department()));
        int serial = Stream.of(matters).mapToInt(Matter::promisedDays).sum();
        int longest = Stream.of(matters).mapToInt(Matter::promisedDays).max().orElse(0);
        List<PlannedReview> reviews = Stream.of(matters)
                .map(matter -> planned(matter, on, promisedDue))
                .toList();
        Plan plan = new Plan(
                CompletionPolicy.ALL, reviews, List.of(), List.of(), longest, serial, promisedDue, statutoryDue, false);
        return tell(
                new ApplicationAccepted(
                        id,
                        "JH-" + id,
                        "2026-530102-" + id,
                        project,
                        scheme(),
                        lead,
                        line,
                        party(),
                        account,
                        "概况",
                        Map.of(),
                        List.of(),
                        plan,
                        on,
                        STAFF,
                        noon(on)),
                noon(on));
    }

    private static PlannedReview planned(Matter matter, LocalDate on, LocalDate due) {
        return new PlannedReview(
                matter.code(),
                new LocalizedText("事项" + matter.code(), "Matter " + matter.code()),
                matter.department(),
                new LocalizedText(matter.department() + "局", matter.department() + " Bureau"),
                "LICENCE",
                true,
                matter.prerequisites(),
                matter.prerequisites().isEmpty() ? 0 : 1,
                matter.statutoryDays(),
                matter.promisedDays(),
                on,
                due,
                due,
                false,
                List.of());
    }

    public Story notAccepted(LocalDate day) {
        return tell(new ApplicationNotAccepted(id, "材料不齐", STAFF, noon(day)), noon(day));
    }

    public Story withdrawn(LocalDate day) {
        return tell(new ApplicationWithdrawn(id, "不建了", List.of(), STAFF, noon(day)), noon(day));
    }

    public Story ready(LocalDate day, Conclusion conclusion) {
        Proposal proposal = new Proposal(conclusion, CompletionPolicy.ALL, List.of());
        return tell(new ApplicationReadyForResult(id, proposal, noon(day)), noon(day));
    }

    public Story resumed(LocalDate day, String matter) {
        return tell(new ApplicationReviewResumed(id, matter, noon(day)), noon(day));
    }

    public Story issued(LocalDate day, Conclusion conclusion) {
        return issued(noon(day), conclusion);
    }

    public Story issued(Instant at, Conclusion conclusion) {
        return tell(
                new ApplicationResultIssued(
                        id, "PW-" + id, conclusion, List.of(), List.of(), "V-" + id, "00", null, STAFF, at),
                at);
    }

    public Story opened(String matter, LocalDate startedOn, LocalDate promisedDue) {
        return tell(
                new ReviewOpened(
                        id, matter, department(matter), startedOn, promisedDue, promisedDue, false, noon(startedOn)),
                noon(startedOn));
    }

    public Story claimed(String matter, LocalDate day) {
        return tell(new ReviewClaimed(id, matter, department(matter), reviewer(matter), noon(day)), noon(day));
    }

    public Story released(String matter, LocalDate day) {
        return tell(new ReviewReleased(id, matter, department(matter), reviewer(matter), noon(day)), noon(day));
    }

    public Story decided(String matter, LocalDate day, Outcome outcome, int usedDays, boolean onTime) {
        return decided(matter, noon(day), outcome, usedDays, onTime);
    }

    public Story decided(String matter, Instant at, Outcome outcome, int usedDays, boolean onTime) {
        boolean refused = outcome == Outcome.REFUSED;
        return tell(
                new ReviewDecided(
                        id,
                        matter,
                        department(matter),
                        1,
                        outcome,
                        "意见",
                        List.of(),
                        refused ? "不符合规划" : null,
                        refused ? "可申请复议" : null,
                        usedDays,
                        onTime,
                        "00",
                        reviewer(matter),
                        at),
                at);
    }

    public Story corrected(String matter, LocalDate day, Outcome outcome) {
        return tell(
                new ReviewDecisionCorrected(
                        id,
                        matter,
                        department(matter),
                        2,
                        outcome,
                        "意见",
                        List.of(),
                        null,
                        null,
                        "笔误",
                        "01",
                        reviewer(matter),
                        noon(day)),
                noon(day));
    }

    public Story cancelled(String matter, LocalDate day, ReviewCancelled.Cause cause) {
        return tell(new ReviewCancelled(id, matter, department(matter), cause, null, noon(day)), noon(day));
    }

    /** Every event so far. */
    public List<Received> events() {
        return List.copyOf(events);
    }

    /** The record these events fold into. */
    public CaseRecord record() {
        return fold(id, events);
    }

    /** What the review of a matter has said so far. */
    public ReviewProgress review(String matter) {
        return Objects.requireNonNull(record().reviews().get(matter), matter);
    }

    public static CaseRecord fold(String id, List<Received> events) {
        CaseRecord record = CaseRecord.unheard(id);
        for (Received event : events) {
            record = event.event().map(record::after).orElse(record);
        }
        return record;
    }

    private Story tell(CaseEvent event, Instant at) {
        String aggregate = event instanceof ReviewEvent review ? id + ":" + review.matter() : id;
        long sequence = sequences.merge(aggregate, 1L, Long::sum);
        String source = event instanceof ReviewEvent ? "/approval-service" : "/intake-service";
        Envelope envelope =
                new Envelope(aggregate, 1, sequence, id, EventType.of(event).wireName(), source, at, null);
        events.add(CaseEventCodec.received(envelope, CaseEventCodec.data(event)));
        return this;
    }

    private SchemeReference scheme() {
        return new SchemeReference(scheme, 1, new LocalizedText("方案" + scheme, "Scheme " + scheme));
    }

    private static Party party() {
        return new Party(Party.Kind.ORGANISATION, APPLICANT_NAME, "91530102MA6K000000", CONTACT_NAME, CONTACT_PHONE);
    }

    private String department(String matter) {
        @Nullable String department = departments.get(matter);
        return department == null ? "FGW" : department;
    }

    private Actor reviewer(String matter) {
        return new Actor("reviewer-" + department(matter), "审查员");
    }
}
