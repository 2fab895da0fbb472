package cn.lianshen.notification;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.ApplicationEvent;
import cn.lianshen.contracts.ApplicationReadyForResult;
import cn.lianshen.contracts.ApplicationResultIssued;
import cn.lianshen.contracts.ApplicationSubmitted;
import cn.lianshen.contracts.ApplicationWithdrawn;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.CompletionPolicy;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.EventType;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.MaterialReference;
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
import cn.lianshen.contracts.SchemeReference;
import cn.lianshen.contracts.Topics;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** One case as the log tells it, with a canary in every field that says something about a person. */
public final class Story {

    /** Stands in every personal field and must appear nowhere else. */
    public static final String CANARY = "CANARY";

    public static final String FGW = "FGW";
    public static final String ZJJ = "ZJJ";
    public static final String APPLICANT = "applicant";

    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Actor ACTOR = new Actor(CANARY + "-actor", CANARY + "姓名");
    private static final Party PARTY =
            new Party(Party.Kind.ORGANISATION, CANARY + "公司", CANARY + "91", CANARY + "联系人", CANARY + "1390000");

    private final String applicationId;
    private final List<CaseEvent> events = new ArrayList<>();

    private Story(String applicationId) {
        this.applicationId = applicationId;
    }

    public static Story of(String applicationId) {
        return new Story(applicationId);
    }

    /** Submitted, accepted, reviewed by two departments, concluded: eleven events. */
    public static Story whole(String applicationId) {
        return of(applicationId)
                .submitted()
                .accepted()
                .opened("M1", FGW)
                .opened("M2", ZJJ)
                .claimed("M1", FGW)
                .decided("M1", FGW, Outcome.APPROVED)
                .decided("M2", ZJJ, Outcome.APPROVED_WITH_CONDITIONS)
                .ready()
                .corrected("M2", ZJJ)
                .issued()
                .cancelled("M3", FGW);
    }

    public Story submitted() {
        return and(new ApplicationSubmitted(
                applicationId,
                number(),
                CANARY + "-project",
                CANARY + "项目",
                scheme(),
                FGW,
                "A",
                PARTY,
                APPLICANT,
                "WEB",
                ACTOR,
                at()));
    }

    public Story accepted() {
        List<PlannedReview> reviews = List.of(review("M1", FGW), review("M2", ZJJ), review("M3", FGW));
        Plan plan = new Plan(CompletionPolicy.CORE, reviews, List.of(), List.of(), 5, 10, DAY, DAY.plusDays(20), false);
        return and(new ApplicationAccepted(
                applicationId,
                number(),
                CANARY + "-project",
                CANARY + "项目",
                scheme(),
                FGW,
                "A",
                PARTY,
                APPLICANT,
                CANARY + "摘要",
                Map.of("field", CANARY),
                List.of(new MaterialReference("C1", text("材料"), CANARY + ".pdf")),
                plan,
                DAY,
                ACTOR,
                at()));
    }

    private static PlannedReview review(String matter, String department) {
        return new PlannedReview(
                matter,
                text("事项" + matter),
                department,
                text("部门" + department),
                "许可",
                true,
                List.of(),
                0,
                10,
                5,
                DAY,
                DAY.plusDays(5),
                DAY.plusDays(10),
                false,
                List.of());
    }

    public Story opened(String matter, String department) {
        return and(new ReviewOpened(
                applicationId, matter, department, DAY, DAY.plusDays(5), DAY.plusDays(10), false, at()));
    }

    public Story claimed(String matter, String department) {
        return and(new ReviewClaimed(applicationId, matter, department, ACTOR, at()));
    }

    public Story decided(String matter, String department, Outcome outcome) {
        return and(new ReviewDecided(
                applicationId,
                matter,
                department,
                1,
                outcome,
                CANARY + "意见",
                List.of(CANARY + "条件"),
                CANARY + "理由",
                CANARY + "救济",
                2,
                true,
                CANARY + "hash",
                ACTOR,
                at()));
    }

    public Story corrected(String matter, String department) {
        return and(new ReviewDecisionCorrected(
                applicationId,
                matter,
                department,
                2,
                Outcome.APPROVED,
                CANARY + "意见",
                List.of(),
                null,
                null,
                CANARY + "更正",
                CANARY + "hash",
                ACTOR,
                at()));
    }

    public Story cancelled(String matter, String department) {
        return and(new ReviewCancelled(
                applicationId, matter, department, ReviewCancelled.Cause.RESULT_ISSUED, null, at()));
    }

    public Story ready() {
        return and(new ApplicationReadyForResult(
                applicationId,
                new Proposal(Conclusion.APPROVED, CompletionPolicy.CORE, List.of(text(CANARY + "说明"))),
                at()));
    }

    public Story issued() {
        return and(new ApplicationResultIssued(
                applicationId,
                CANARY + "批文",
                Conclusion.APPROVED,
                List.of(),
                List.of(),
                CANARY + "code",
                CANARY + "digest",
                CANARY + "偏离",
                ACTOR,
                at()));
    }

    public Story withdrawn() {
        return and(new ApplicationWithdrawn(applicationId, CANARY + "撤件", List.of(), ACTOR, at()));
    }

    private Story and(CaseEvent event) {
        events.add(event);
        return this;
    }

    private Instant at() {
        return START.plusSeconds(events.size());
    }

    private String number() {
        return "LS-" + applicationId;
    }

    private static SchemeReference scheme() {
        return new SchemeReference("S1", 1, text("方案"));
    }

    private static LocalizedText text(String zh) {
        return new LocalizedText(zh, zh + " (en)");
    }

    public List<CaseEvent> events() {
        return List.copyOf(events);
    }

    /** The envelopes, numbered by aggregate as the services would. */
    public List<Envelope> envelopes() {
        Map<String, Long> last = new HashMap<>();
        return events.stream().map(event -> envelope(event, last)).toList();
    }

    private Envelope envelope(CaseEvent event, Map<String, Long> last) {
        String aggregate = switch (event) {
            case ApplicationEvent _ -> applicationId;
            case ReviewEvent review -> applicationId + ":" + review.matter();
        };
        long sequence = last.merge(aggregate, 1L, Long::sum);
        Instant at = START.plusSeconds(events.indexOf(event));
        return new Envelope(
                aggregate, 1, sequence, applicationId, EventType.of(event).wireName(), "/test", at, null);
    }

    /** As the service reads them. */
    public List<Received> received() {
        List<Envelope> envelopes = envelopes();
        List<Received> received = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            received.add(CaseEventCodec.received(envelopes.get(i), CaseEventCodec.data(events.get(i))));
        }
        return received;
    }

    /** As a service would send them. */
    public List<ProducerRecord<String, byte[]>> produced() {
        List<Envelope> envelopes = envelopes();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            for (int i = 0; i < events.size(); i++) {
                RecordHeaders headers = new RecordHeaders();
                byte[] value = serializer.serialize(
                        Topics.CASE_EVENTS,
                        headers,
                        CaseEventCodec.cloudEvent(envelopes.get(i), CaseEventCodec.data(events.get(i))));
                records.add(new ProducerRecord<>(Topics.CASE_EVENTS, null, null, applicationId, value, headers));
            }
        }
        return records;
    }

    /** As the log hands them out. */
    public List<ConsumerRecord<String, byte[]>> consumed() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (ProducerRecord<String, byte[]> produced : produced()) {
            records.add(new ConsumerRecord<>(
                    Topics.CASE_EVENTS,
                    0,
                    records.size(),
                    0,
                    TimestampType.LOG_APPEND_TIME,
                    0,
                    0,
                    produced.key(),
                    produced.value(),
                    produced.headers(),
                    Optional.empty()));
        }
        return records;
    }
}
