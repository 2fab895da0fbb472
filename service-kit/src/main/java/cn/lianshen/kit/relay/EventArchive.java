package cn.lianshen.kit.relay;

import cn.lianshen.contracts.Envelope;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Every event that has left, kept beyond the retention of the log. Read models are rebuilt and gaps repaired from here. */
public final class EventArchive {

    private final MongoCollection<Document> events;
    private final Consumer<Envelope> departed;

    /** The archive of one service. */
    public EventArchive(MongoDatabase database) {
        this(database, _ -> {});
    }

    /** @param departed told of every event that the log has acknowledged, perhaps more than once */
    public EventArchive(MongoDatabase database, Consumer<Envelope> departed) {
        this.departed = departed;
        this.events = database.getCollection("events");
        events.createIndex(
                Indexes.ascending("aggregate", "epoch", "sequence"), new IndexOptions().name("aggregate_order"));
    }

    /** Keeps events; those already kept stay as they are. */
    void keep(List<OutboxEntry> entries) {
        entries.forEach(entry -> departed.accept(entry.envelope()));
        List<Document> documents = entries.stream().map(EventArchive::document).toList();
        try {
            events.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    /**
     * Events of one aggregate in order.
     *
     * @param from first sequence wanted
     * @param limit at most so many
     */
    public List<Archived> read(String aggregate, long from, int limit) {
        return events.find(Filters.and(Filters.eq("aggregate", aggregate), Filters.gte("sequence", from)))
                .sort(Sorts.ascending("epoch", "sequence"))
                .limit(limit)
                .map(EventArchive::archived)
                .into(new ArrayList<>());
    }

    /** An event as it left. */
    public record Archived(Envelope envelope, String payload) {}

    private static Document document(OutboxEntry entry) {
        Envelope envelope = entry.envelope();
        return new Document("_id", envelope.id())
                .append("aggregate", envelope.aggregate())
                .append("epoch", envelope.epoch())
                .append("sequence", envelope.sequence())
                .append("applicationId", envelope.applicationId())
                .append("type", envelope.type())
                .append("source", envelope.source())
                .append("at", Date.from(envelope.time()))
                .append("traceparent", envelope.traceparent())
                .append("payload", entry.payload());
    }

    private static Archived archived(Document document) {
        Envelope envelope = new Envelope(
                document.getString("aggregate"),
                document.get("epoch", Number.class).intValue(),
                document.get("sequence", Number.class).longValue(),
                document.getString("applicationId"),
                document.getString("type"),
                document.getString("source"),
                document.getDate("at").toInstant(),
                document.getString("traceparent"));
        return new Archived(envelope, document.getString("payload"));
    }
}
