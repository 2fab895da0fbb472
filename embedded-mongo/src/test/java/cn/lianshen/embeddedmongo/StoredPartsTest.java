package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Projections.slice;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.rename;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts nobody looks into are neither read nor written anew; no client can tell. */
class StoredPartsTest {
    private static final int DOCUMENTS = 200;

    @AutoClose
    private static TestStore store;

    private final List<Document> expected = new ArrayList<>();
    private MongoCollection<Document> cases;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @BeforeEach
    void insertRandomDocuments() {
        cases = store.empty("cases");
        cases.createIndex(Indexes.ascending("keys.queue"));
        RandomDocuments random = new RandomDocuments(new Random(7));
        for (int i = 0; i < DOCUMENTS; i++) {
            expected.add(new Document("_id", i)
                    .append("state", random.document(i))
                    .append("keys", new Document("queue", "q" + i % 3))
                    .append("list", new ArrayList<>(List.of(1, new Document("x", i))))
                    .append("revision", i));
        }
        cases.insertMany(expected);
    }

    @Test
    void areGivenBackAsTheyWereStored() {
        assertThat(all(cases.find().sort(Sorts.ascending("_id")))).isEqualTo(expected);
        assertThat(all(cases.find().sort(Sorts.ascending("revision")).projection(include("state"))))
                .isEqualTo(expected.stream().map(d -> only(d, "state")).toList());
        assertThat(all(cases.find(eq("keys.queue", "q1")).sort(Sorts.descending("revision"))))
                .isEqualTo(expected.reversed().stream()
                        .filter(d -> d.getInteger("revision") % 3 == 1)
                        .toList());
        assertThat(cases.find(eq("_id", 4))
                        .projection(fields(include("keys.queue", "state"), slice("list", 1)))
                        .first())
                .isEqualTo(only(expected.get(4), "state", "keys").append("list", List.of(1)));
    }

    @Test
    void stayAsTheyAreWhenOtherFieldsChange() {
        IntStream.range(0, DOCUMENTS).forEach(i -> {
            cases.updateOne(eq("_id", i), combine(inc("revision", 1), push("list", "new"), set("fresh", i)));
            Document after = expected.get(i);
            after.put("revision", i + 1);
            after.put("list", List.of(1, new Document("x", i), "new"));
            after.append("fresh", i);
        });

        assertThat(all(cases.find().sort(Sorts.ascending("_id")))).isEqualTo(expected);
    }

    @Test
    void canBeChangedRenamedAndReplacedLikeAnythingElse() {
        cases.updateOne(eq("_id", 1), set("state", new Document("only", 1)));
        cases.updateOne(eq("_id", 2), set("state.added", 2));
        cases.updateOne(eq("_id", 3), rename("state", "was"));
        cases.replaceOne(eq("_id", 4), new Document("keys", new Document("queue", "other")));

        assertThat(found(1).get("state")).isEqualTo(new Document("only", 1));
        assertThat(found(2).get("state"))
                .isEqualTo(expected.get(2).get("state", new Document()).append("added", 2));
        assertThat(found(3).get("was")).isEqualTo(expected.get(3).get("state"));
        assertThat(cases.find(eq("keys.queue", "other")).first())
                .isEqualTo(new Document("_id", 4).append("keys", new Document("queue", "other")));
    }

    @Test
    void areShownBySearchingAndChangingAtOnce() {
        Document before = cases.findOneAndUpdate(eq("_id", 5), inc("revision", 1));

        assertThat(before).isEqualTo(expected.get(5));
    }

    @Test
    void moveTheirIndexEntriesWhenTheirKeysChange() {
        cases.updateOne(eq("_id", 0), set("keys.queue", "moved"));
        cases.updateOne(eq("_id", 0), inc("revision", 1));

        assertThat(all(cases.find(eq("keys.queue", "moved")))).hasSize(1);
        assertThat(cases.countDocuments(eq("keys.queue", "q0"))).isEqualTo((DOCUMENTS + 2) / 3 - 1);
    }

    private Document found(int id) {
        return all(cases.find(eq("_id", id))).getFirst();
    }

    private static List<Document> all(Iterable<Document> found) {
        List<Document> documents = new ArrayList<>();
        found.forEach(documents::add);
        return documents;
    }

    private static Document only(Document document, String... names) {
        Document some = new Document("_id", document.get("_id"));
        for (String name : names) {
            some.append(name, document.get(name));
        }
        return some;
    }
}
