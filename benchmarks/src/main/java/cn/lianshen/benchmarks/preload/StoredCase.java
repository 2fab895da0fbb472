package cn.lianshen.benchmarks.preload;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.BsonDocument;

/** All documents of the platform's databases in which one case occurs. */
final class StoredCase implements AutoCloseable {

    private static final String DATABASES = "lianshen-";
    private static final long QUIET = 2_000_000_000;
    private static final int CASES_AT_ONCE = 100;
    private static final int REPORT_EVERY = 5_000;

    private final MongoClient client;
    private final String id;
    private final Map<MongoCollection<BsonDocument>, List<BsonDocument>> documents;

    private StoredCase(
            MongoClient client, String id, Map<MongoCollection<BsonDocument>, List<BsonDocument>> documents) {
        this.client = client;
        this.id = id;
        this.documents = documents;
    }

    /** The case, after its documents have stayed the same for a while. */
    static StoredCase settled(String mongodb, String id) {
        MongoClient client = MongoClients.create(mongodb);
        Map<MongoCollection<BsonDocument>, List<BsonDocument>> before = Map.of();
        Map<MongoCollection<BsonDocument>, List<BsonDocument>> now = find(client, id);
        while (!before.values().stream().toList().equals(now.values().stream().toList())) {
            LockSupport.parkNanos(QUIET);
            before = now;
            now = find(client, id);
        }
        return new StoredCase(client, id, now);
    }

    private static Map<MongoCollection<BsonDocument>, List<BsonDocument>> find(MongoClient client, String id) {
        Map<MongoCollection<BsonDocument>, List<BsonDocument>> found = new LinkedHashMap<>();
        for (String database : client.listDatabaseNames()) {
            if (database.startsWith(DATABASES)) {
                for (String name : client.getDatabase(database).listCollectionNames()) {
                    MongoCollection<BsonDocument> collection =
                            client.getDatabase(database).getCollection(name, BsonDocument.class);
                    found.put(collection, mentioning(collection, id));
                }
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static List<BsonDocument> mentioning(MongoCollection<BsonDocument> collection, String id) {
        List<BsonDocument> mentioning = new ArrayList<>();
        for (BsonDocument document : collection.find()) {
            if (document.toJson().contains(id)) {
                mentioning.add(document);
            }
        }
        return mentioning;
    }

    int documents() {
        return documents.values().stream().mapToInt(List::size).sum();
    }

    /** Stores copies; the ids are different for every run and every copy. */
    void copy(int count, IntConsumer progress) {
        CaseCopies copies = new CaseCopies(id, number());
        for (int first = 0; first < count; first += CASES_AT_ONCE) {
            int from = first;
            int to = Math.min(count, first + CASES_AT_ONCE);
            documents.forEach((collection, originals) -> collection.insertMany(
                    IntStream.range(from, to)
                            .boxed()
                            .flatMap(copy -> copies.of(originals, copy))
                            .toList(),
                    new InsertManyOptions().ordered(false)));
            if (to % REPORT_EVERY == 0 || to == count) {
                progress.accept(to);
            }
        }
    }

    /** The receipt number, which stands in many documents too. */
    private String number() {
        return documents.values().stream()
                .flatMap(List::stream)
                .filter(document -> document.containsKey("state")
                        && document.getDocument("state").containsKey("filing"))
                .map(document ->
                        document.getDocument("state").getString("number").getValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the application of " + id + " is not in the store"));
    }

    @Override
    public void close() {
        client.close();
    }
}
