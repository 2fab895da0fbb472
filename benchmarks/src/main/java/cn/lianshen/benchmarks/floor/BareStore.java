package cn.lianshen.benchmarks.floor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;

/** Store operations of the size the platform's have, on documents that mean nothing. */
final class BareStore implements AutoCloseable {

    private static final int DOCUMENTS = 500;
    private static final int PAGE = 20;
    private static final String TEXT = "并".repeat(400);

    private final MongoClient client;
    private final MongoCollection<Document> writes;
    private final MongoCollection<RawBsonDocument> reads;
    private final MongoCollection<Document> effects;

    BareStore(String mongodb) {
        client = MongoClients.create(mongodb);
        writes = client.getDatabase("floor").getCollection("aggregates");
        reads = client.getDatabase("floor").getCollection("aggregates", RawBsonDocument.class);
        effects = client.getDatabase("floor").getCollection("effects");
        writes.createIndex(Indexes.ascending("desk", "order"));
        for (int i = 0; i < DOCUMENTS; i++) {
            writes.insertOne(document(Integer.toString(i))
                    .append("desk", i % (DOCUMENTS / PAGE))
                    .append("order", i));
        }
    }

    private static Document document(String id) {
        return new Document("_id", id).append("revision", 1L).append("state", new Document("text", TEXT));
    }

    void find() {
        reads.find(Filters.eq("_id", anyId())).first();
    }

    void page() {
        int desk = ThreadLocalRandom.current().nextInt(DOCUMENTS / PAGE);
        reads.find(Filters.eq("desk", desk))
                .sort(new Document("order", 1))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    void insert() {
        writes.insertOne(document(new ObjectId().toHexString()));
    }

    void change() {
        writes.updateOne(
                Filters.and(Filters.eq("_id", anyId()), Filters.gte("revision", 1L)),
                Updates.combine(Updates.set("state", new Document("text", TEXT)), Updates.inc("revision", 1L)));
    }

    /** What a batch of events does to documents, one each, in one round trip. */
    void effects(List<String> ids) {
        List<UpdateOneModel<Document>> updates = ids.stream()
                .map(id -> new UpdateOneModel<Document>(
                        Filters.eq("_id", id), Updates.set("text", TEXT), new UpdateOptions().upsert(true)))
                .toList();
        effects.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private static String anyId() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(DOCUMENTS));
    }

    @Override
    public void close() {
        client.close();
    }
}
