package cn.lianshen.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the store again and again while 12 writers work. {@code -Dkills=60} makes it long, {@code -DkillSync=true} lets
 * every commit wait for the disk.
 */
class KillLoopIT {
    private static final int KILLS = Integer.getInteger("kills", 8);
    private static final String SYNC = System.getProperty("killSync", "false");
    private static final int WRITERS = 12;

    @TempDir
    private Path folder;

    @Test
    void findsEveryAcknowledgedWriteAfterEveryKill() throws Exception {
        Random random = new Random(4711);
        List<KillLoopWriter> writers =
                IntStream.range(0, WRITERS).mapToObj(KillLoopWriter::new).toList();

        for (int kill = 0; kill <= KILLS; kill++) {
            StoreProcess process = StoreProcess.start(folder, "--sync", SYNC);
            try (MongoClient checking = client(process, 60);
                    MongoClient writing = client(process, 1)) {
                MongoDatabase database = checking.getDatabase("kill");
                createIndexes(database);
                writers.forEach(writer -> writer.checkAgainst(database));
                checkIndexes(database.getCollection("cases"));
                work(writers, writing.getDatabase("kill"), process, 50 + random.nextInt(1500));
            }
        }

        long acknowledged =
                writers.stream().mapToLong(KillLoopWriter::acknowledged).sum();
        System.out.println("kills " + KILLS + ", acknowledged writes " + acknowledged + ", lost 0");
        assertThat(acknowledged).isGreaterThan(KILLS * 50L);
    }

    private static MongoClient client(StoreProcess process, int patienceSeconds) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(process.connectionString()))
                .retryReads(false)
                .retryWrites(false)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patienceSeconds, TimeUnit.SECONDS))
                .build());
    }

    private static void createIndexes(MongoDatabase database) {
        MongoCollection<Document> cases = database.getCollection("cases");
        cases.createIndex(new Document("kind", 1).append("sequence", -1));
        cases.createIndex(new Document("outbox.at", 1), new IndexOptions().sparse(true));
        cases.createIndex(new Document("code", 1), new IndexOptions().unique(true));
    }

    private static void work(List<KillLoopWriter> writers, MongoDatabase database, StoreProcess process, int writes)
            throws InterruptedException {
        long target = total(writers) + writes;
        List<Thread> threads = new ArrayList<>();
        for (KillLoopWriter writer : writers) {
            threads.add(Thread.ofPlatform().start(() -> writer.writeUntilKilled(database)));
        }
        await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofMinutes(2)).until(() -> total(writers) >= target);
        process.kill();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static long total(List<KillLoopWriter> writers) {
        return writers.stream().mapToLong(KillLoopWriter::acknowledged).sum();
    }

    /** What an index finds and what a look at every document finds must be the same; so must the stored count. */
    private static void checkIndexes(MongoCollection<Document> cases) {
        assertThat(cases.estimatedDocumentCount())
                .isEqualTo(scan(cases, new Document()).size());
        List<Document> filters = List.of(
                new Document("kind", "owned"),
                new Document("kind", "new").append("sequence", new Document("$gte", 0)),
                new Document("outbox.at", new Document("$gte", 3)),
                new Document("code", new Document("$gte", "w1")));
        for (Document filter : filters) {
            Map<Object, Document> expected = scan(cases, filter);
            assertThat(byId(cases.find(filter)).equals(expected))
                    .as("%s", filter)
                    .isTrue();
            assertThat(cases.countDocuments(filter)).as("%s", filter).isEqualTo(expected.size());
        }
    }

    /** An alternative is not answered by an index. */
    private static Map<Object, Document> scan(MongoCollection<Document> cases, Document filter) {
        return byId(cases.find(new Document("$or", List.of(filter, filter))));
    }

    private static Map<Object, Document> byId(FindIterable<Document> found) {
        Map<Object, Document> documents = new HashMap<>();
        found.forEach(document ->
                assertThat(documents.put(document.get("_id"), document)).isNull());
        return documents;
    }
}
