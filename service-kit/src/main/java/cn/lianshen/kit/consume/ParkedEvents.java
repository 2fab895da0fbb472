package cn.lianshen.kit.consume;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.Received;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;

/** Events that could not be applied yet, kept durably until they can. Nothing here is ever dropped unseen. */
public final class ParkedEvents {

    private final MongoCollection<Document> parked;
    private final Clock clock;
    private final CasesWithGaps gaps = new CasesWithGaps(this::gapsStored);

    ParkedEvents(MongoDatabase database, Clock clock) {
        this.parked = database.getCollection("parked");
        this.clock = clock;
        parked.createIndex(Indexes.ascending("applicationId"));
        parked.createIndex(Indexes.ascending("reason"));
    }

    /** Why an event waits. */
    public enum Reason {
        /** An event before it is missing. */
        GAP,
        /** Another event with the same place in the order has been applied. */
        FORK,
        /** The reaction to it failed for good. */
        POISON,
        /** It is no event of ours. */
        UNREADABLE
    }

    /** How many wait; anything but 0 needs a person. */
    public long count() {
        return parked.estimatedDocumentCount();
    }

    /** How many wait for one reason. */
    public long count(Reason reason) {
        return count() == 0 ? 0 : parked.countDocuments(Filters.eq("reason", reason.name()));
    }

    void park(Received event, String payload, Reason reason) {
        Envelope envelope = event.envelope();
        Document document = new Document("applicationId", envelope.applicationId())
                .append("aggregate", envelope.aggregate())
                .append("epoch", envelope.epoch())
                .append("sequence", envelope.sequence())
                .append("type", envelope.type())
                .append("source", envelope.source())
                .append("time", Date.from(envelope.time()))
                .append("traceparent", envelope.traceparent())
                .append("payload", payload);
        park(id(event), document, reason);
        if (reason == Reason.GAP) {
            gaps.add(envelope.applicationId());
        }
    }

    void park(ConsumerRecord<String, byte[]> unreadable, String problem) {
        Document document = new Document("key", unreadable.key())
                .append("problem", problem)
                .append("bytes", new Binary(unreadable.value() == null ? new byte[0] : unreadable.value()));
        park(
                unreadable.topic() + ":" + unreadable.partition() + ":" + unreadable.offset(),
                document,
                Reason.UNREADABLE);
    }

    private void park(String id, Document document, Reason reason) {
        document.append("reason", reason.name()).append("parkedAt", Date.from(clock.instant()));
        parked.updateOne(
                Filters.eq("_id", id), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    /** What waits for a gap to close, by case. */
    Map<String, List<Received>> waiting(Collection<String> applicationIds) {
        List<String> concerned = gaps.among(applicationIds);
        if (concerned.isEmpty()) {
            return Map.of();
        }
        return parked
                .find(Filters.and(Filters.in("applicationId", concerned), Filters.eq("reason", Reason.GAP.name())))
                .map(ParkedEvents::event)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(event -> event.envelope().applicationId()));
    }

    /** Others may have parked something of the cases read here from now on. */
    void forgetGaps() {
        gaps.forget();
    }

    private List<String> gapsStored() {
        return parked.distinct("applicationId", Filters.eq("reason", Reason.GAP.name()), String.class)
                .into(new ArrayList<>());
    }

    /** Takes events out that have been applied. */
    void release(Collection<Received> applied) {
        parked.deleteMany(
                Filters.in("_id", applied.stream().map(ParkedEvents::id).toList()));
    }

    /** Lets the poisoned events of a case be tried again. */
    void retry(String applicationId) {
        change(applicationId, Reason.POISON, Reason.GAP);
        gaps.add(applicationId);
    }

    /** What waits for a gap to close would meet the same failure, so it waits for a person too. */
    void hold(String applicationId) {
        change(applicationId, Reason.GAP, Reason.POISON);
    }

    private void change(String applicationId, Reason from, Reason to) {
        parked.updateMany(
                Filters.and(Filters.eq("applicationId", applicationId), Filters.eq("reason", from.name())),
                Updates.set("reason", to.name()));
    }

    /** Events that waited for a gap to close, and another event has taken their place: they never can be applied. */
    void forked(Collection<Received> events) {
        parked.updateMany(
                Filters.in("_id", events.stream().map(ParkedEvents::id).toList()),
                Updates.set("reason", Reason.FORK.name()));
    }

    /** By content as well: the two sides of a fork have the same place in the order. */
    private static String id(Received event) {
        return event.envelope().id() + ":" + event.fingerprint();
    }

    private static Received event(Document document) {
        Envelope envelope = new Envelope(
                document.getString("aggregate"),
                document.getInteger("epoch"),
                document.getLong("sequence"),
                document.getString("applicationId"),
                document.getString("type"),
                document.getString("source"),
                document.getDate("time").toInstant(),
                document.getString("traceparent"));
        return CaseEventCodec.received(envelope, document.getString("payload").getBytes(StandardCharsets.UTF_8));
    }
}
