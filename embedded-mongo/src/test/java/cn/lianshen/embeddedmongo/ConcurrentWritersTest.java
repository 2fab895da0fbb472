package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritersTest {
    private static final int THREADS = 12;

    @AutoClose
    private static TestStore store;

    private MongoCollection<Document> cases;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @BeforeEach
    void emptyCollection() {
        cases = store.empty("cases");
    }

    @Test
    void losesNoIncrement() throws Exception {
        cases.insertOne(new Document("_id", 1).append("n", 0));

        together(() -> {
            for (int i = 0; i < 100; i++) {
                cases.updateOne(eq("_id", 1), inc("n", 1));
            }
            return null;
        });

        assertThat(cases.find().first()).containsEntry("n", THREADS * 100);
    }

    @Test
    void letsOneOfManyWinEachCompareAndSet() throws Exception {
        cases.insertOne(new Document("_id", 1).append("sequence", 0));
        AtomicInteger wins = new AtomicInteger();

        together(() -> {
            for (int sequence = 0; sequence < 100; sequence++) {
                if (cases.findOneAndUpdate(and(eq("_id", 1), eq("sequence", sequence)), inc("sequence", 1)) != null) {
                    wins.incrementAndGet();
                }
            }
            return null;
        });

        assertThat(cases.find().first()).containsEntry("sequence", wins.get());
    }

    @Test
    void handsEachJobToOneWorkerInOrder() throws Exception {
        cases.createIndex(new Document("state", 1).append("due", 1));
        cases.insertMany(IntStream.range(0, 400)
                .mapToObj(i -> new Document("_id", i).append("state", "open").append("due", i))
                .toList());
        Set<Integer> claimed = ConcurrentHashMap.newKeySet();
        FindOneAndUpdateOptions first = new FindOneAndUpdateOptions().sort(new Document("due", 1));

        together(() -> {
            for (Document job = claim(first); job != null; job = claim(first)) {
                assertThat(claimed.add(job.getInteger("_id"))).isTrue();
            }
            return null;
        });

        assertThat(claimed).hasSize(400);
    }

    private @Nullable Document claim(FindOneAndUpdateOptions first) {
        return cases.findOneAndUpdate(eq("state", "open"), set("state", "claimed"), first);
    }

    @Test
    void letsOneOfManyInsertAUniqueKey() throws Exception {
        cases.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        AtomicInteger inserted = new AtomicInteger();

        together(() -> {
            for (int code = 0; code < 100; code++) {
                try {
                    cases.insertOne(new Document("code", code));
                    inserted.incrementAndGet();
                } catch (MongoWriteException duplicate) {
                    assertThat(duplicate.getCode()).isEqualTo(11000);
                }
            }
            return null;
        });

        assertThat(inserted).hasValue(100);
        assertThat(cases.estimatedDocumentCount()).isEqualTo(100);
    }

    @Test
    void makesOneDocumentOfManyUpserts() throws Exception {
        together(() -> {
            for (int i = 0; i < 50; i++) {
                cases.updateOne(eq("_id", i), inc("n", 1), new UpdateOptions().upsert(true));
            }
            return null;
        });

        assertThat(cases.find().into(new ArrayList<>()))
                .hasSize(50)
                .allSatisfy(document -> assertThat(document).containsEntry("n", THREADS));
    }

    @Test
    void showsReadersOnlyWholeStates() throws Exception {
        cases.insertMany(IntStream.range(0, 20)
                .mapToObj(i ->
                        new Document("_id", i).append("a", 0).append("b", 0).append("list", List.of(0, 0)))
                .toList());

        together(() -> {
            for (int i = 1; i <= 60; i++) {
                cases.updateMany(
                        new Document(),
                        new Document("$set", new Document("a", i).append("b", i).append("list", List.of(i, i))));
                assertThat(cases.find().into(new ArrayList<>()))
                        .allSatisfy(document -> assertThat(document.get("a"))
                                .isEqualTo(document.get("b"))
                                .isEqualTo(
                                        document.getList("list", Integer.class).getFirst()));
            }
            return null;
        });
    }

    private static void together(Callable<Object> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(work));
            }
            for (Future<Object> one : running) {
                one.get();
            }
        }
    }
}
