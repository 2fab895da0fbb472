package cn.lianshen.kit.relay;

import cn.lianshen.contracts.Envelope;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The outboxes inside the documents of one collection. */
final class Outboxes {

    private static final String ENTRY_AT = "outbox.at";
    private static final Bson SOME_WAIT = Filters.gt(ENTRY_AT, new Date(0));

    private final MongoCollection<Document> documents;
    private final String source;
    private final UnaryOperator<String> applicationIdOf;

    /** @param applicationIdOf the case an aggregate belongs to, from the aggregate's id */
    Outboxes(MongoDatabase database, String collection, String source, UnaryOperator<String> applicationIdOf) {
        this.documents = database.getCollection(collection);
        this.source = source;
        this.applicationIdOf = applicationIdOf;
    }

    /** Sparse: only documents with waiting events are in it, so that the sweep costs nothing when all is well. */
    void createIndex() {
        documents.createIndex(Indexes.ascending(ENTRY_AT), new IndexOptions().sparse(true));
    }

    /** The waiting events of each aggregate, in order; aggregates without any are left out. */
    List<List<OutboxEntry>> waiting(Collection<String> ids) {
        return documents
                .find(Filters.in("_id", ids))
                .projection(Projections.include("epoch", "outbox"))
                .map(this::entries)
                .into(new ArrayList<>())
                .stream()
                .filter(entries -> !entries.isEmpty())
                .toList();
    }

    /**
     * Aggregates with an event that has been waiting for longer than the given time, or that claims to be from the future: a clock was
     * wrong where it was written, or is wrong here, and the event must not wait until the two agree.
     *
     * @param limit of each of the two kinds
     */
    List<String> forgotten(Instant now, Duration age, int limit) {
        List<String> forgotten = find(Filters.lte(ENTRY_AT, Date.from(now.minus(age))), limit);
        forgotten.addAll(find(Filters.gte(ENTRY_AT, Date.from(now.plus(age))), limit));
        return forgotten;
    }

    private List<String> find(Bson filter, int limit) {
        return documents
                .find(filter)
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /** When the oldest waiting event was stored; empty if none waits. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(documents
                        .find(SOME_WAIT)
                        .sort(Sorts.ascending(ENTRY_AT))
                        .projection(Projections.include(ENTRY_AT))
                        .first())
                .flatMap(document -> document.getList("outbox", Document.class).stream()
                        .map(entry -> entry.getDate("at").toInstant())
                        .min(Comparator.naturalOrder()));
    }

    /** How many aggregates have waiting events; counted up to a limit. */
    long count(int limit) {
        return documents.countDocuments(SOME_WAIT, new CountOptions().limit(limit));
    }

    /** Takes the acknowledged prefix of each outbox out (R2). Doing it again changes nothing. */
    void pull(Map<String, Long> acknowledged) {
        List<UpdateOneModel<Document>> pulls = acknowledged.entrySet().stream()
                .map(entry -> new UpdateOneModel<Document>(
                        Filters.eq("_id", entry.getKey()),
                        Updates.pull("outbox", Filters.lte("sequence", entry.getValue()))))
                .toList();
        documents.bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private List<OutboxEntry> entries(Document document) {
        String aggregate = document.getString("_id");
        int epoch = document.get("epoch", Number.class).intValue();
        return document.getList("outbox", Document.class).stream()
                .map(entry -> entry(aggregate, epoch, entry))
                .toList();
    }

    private OutboxEntry entry(String aggregate, int epoch, Document entry) {
        Envelope envelope = new Envelope(
                aggregate,
                epoch,
                entry.get("sequence", Number.class).longValue(),
                applicationIdOf.apply(aggregate),
                entry.getString("type"),
                source,
                entry.getDate("at").toInstant(),
                entry.getString("traceparent"));
        return new OutboxEntry(envelope, entry.getString("payload"));
    }
}
