package cn.lianshen.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worklist: entries leave it at its beginning, some come back, and index entries are deleted all the time. */
class QueueTest {
    private static final int WAITING = 500;
    private static final int ROUNDS = 4_500;

    @TempDir
    private Path folder;

    private final Random random = new Random(42);
    private final Map<Integer, String> expected = new TreeMap<>();

    @Test
    void holdsExactlyWhatWaitsHoweverOftenEntriesComeAndGo() {
        try (TestStore store = TestStore.in(folder)) {
            cases(store).createIndex(Indexes.ascending("queue", "place"));
            IntStream.range(0, WAITING).forEach(i -> add(store, i));
            for (int round = 0; round < ROUNDS; round++) {
                takeFirst(store);
                if (random.nextInt(3) == 0) {
                    bringBackAny(store);
                } else {
                    add(store, WAITING + round);
                }
                if (round % 1_500 == 1_499) {
                    store.restart();
                    assertThat(waiting(store, 0)).isEqualTo(expectedToWait());
                }
            }
        }
    }

    private void add(TestStore store, int id) {
        cases(store).insertOne(document(id));
        expected.put(id, "waiting");
    }

    private void takeFirst(TestStore store) {
        int first = waiting(store, 1).getFirst();
        assertThat(first).isEqualTo(expectedToWait().getFirst());
        move(store, first, "done");
    }

    private void bringBackAny(TestStore store) {
        List<Integer> done = ids("done");
        move(store, done.get(random.nextInt(done.size())), "waiting");
    }

    private void move(TestStore store, int id, String queue) {
        cases(store).updateOne(Filters.eq("_id", id), Updates.set("queue", queue));
        expected.put(id, queue);
    }

    private static List<Integer> waiting(TestStore store, int limit) {
        return cases(store)
                .find(Filters.eq("queue", "waiting"))
                .sort(Sorts.ascending("place"))
                .limit(limit)
                .projection(Projections.include("place"))
                .map(found -> found.getInteger("_id"))
                .into(new ArrayList<>());
    }

    private List<Integer> expectedToWait() {
        return ids("waiting").stream()
                .sorted(Comparator.comparing(QueueTest::place))
                .toList();
    }

    private List<Integer> ids(String queue) {
        return expected.entrySet().stream()
                .filter(entry -> entry.getValue().equals(queue))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Document document(int id) {
        return new Document("_id", id).append("queue", "waiting").append("place", place(id));
    }

    private static String place(int id) {
        return "%03d %09d".formatted(id / 100, id);
    }

    private static MongoCollection<Document> cases(TestStore store) {
        return store.database().getCollection("cases");
    }
}
