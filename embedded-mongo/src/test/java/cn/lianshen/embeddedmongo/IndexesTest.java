package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexesTest {
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
    void keepsCompoundKeysUnique() {
        cases.createIndex(new Document("case", 1).append("department", -1), new IndexOptions().unique(true));
        cases.insertOne(new Document("case", "c1").append("department", "fire"));
        cases.insertOne(new Document("case", "c1").append("department", "health"));

        assertDuplicate(
                () -> cases.insertOne(new Document("case", "c1").append("department", "fire")),
                "E11000 duplicate key error collection: test.cases index: case_1_department_-1 dup key: { case: \"c1\", department: \"fire\" }");
        assertDuplicate(
                () -> cases.updateOne(eq("department", "health"), set("department", "fire")), "case_1_department_-1");
        assertThat(cases.countDocuments(eq("department", "fire"))).isEqualTo(1);
    }

    @Test
    void findsThousandsOfIdsAndValuesInAnyOrder() {
        cases.createIndex(new Document("number", 1).append("due", 1));
        cases.insertMany(IntStream.range(0, 3_000)
                .mapToObj(i -> new Document("_id", "c" + i)
                        .append("number", i)
                        .append("due", i % 7)
                        .append("i", i))
                .toList());
        List<Integer> wanted =
                IntStream.range(500, 4_000).filter(i -> i % 2 == 0).boxed().toList();
        List<Integer> found = wanted.stream().filter(i -> i < 3_000).toList();
        List<String> ids = wanted.stream().map(i -> "c" + i).toList();

        assertThat(numbers(in("_id", ids), new Document())).containsExactlyInAnyOrderElementsOf(found);
        assertThat(numbers(in("_id", ids), new Document("i", -1))).containsExactlyElementsOf(found.reversed());
        assertThat(numbers(in("number", wanted), new Document())).containsExactlyInAnyOrderElementsOf(found);
        assertThat(numbers(in("number", wanted), new Document("due", 1).append("i", 1)))
                .containsExactlyElementsOf(found.stream()
                        .sorted(Comparator.comparing((Integer i) -> i % 7).thenComparing(i -> i))
                        .toList());
        assertThat(cases.countDocuments(in("_id", ids))).isEqualTo(found.size());
        assertThat(numbers(in("_id", "c20", "c9", "none"), new Document("_id", -1)))
                .containsExactly(9, 20);
    }

    private List<Integer> numbers(Bson filter, Document sort) {
        return cases.find(filter).sort(sort).map(found -> found.getInteger("i")).into(new ArrayList<>());
    }

    @Test
    void treatsAMissingValueAsOneKeyUnlessSparse() {
        cases.createIndex(new Document("number", 1), new IndexOptions().unique(true));
        cases.insertOne(new Document("_id", 1));
        assertDuplicate(() -> cases.insertOne(new Document("_id", 2)), "{ number: null }");

        cases.dropIndex("number_1");
        cases.createIndex(
                new Document("number", 1), new IndexOptions().unique(true).sparse(true));
        cases.insertOne(new Document("_id", 2));
        cases.insertOne(new Document("_id", 3).append("number", "A1"));

        assertDuplicate(() -> cases.insertOne(new Document("number", "A1")), "{ number: \"A1\" }");
        assertThat(cases.find(eq("number", null)).into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void keepsOnlyWhatThePartialFilterNamesUnique() {
        cases.createIndex(
                new Document("case", 1),
                new IndexOptions().unique(true).partialFilterExpression(eq("state", "issued")));
        cases.insertOne(new Document("case", "c1").append("state", "draft"));
        cases.insertOne(new Document("case", "c1").append("state", "draft"));
        cases.insertOne(new Document("case", "c1").append("state", "issued"));

        assertDuplicate(() -> cases.updateMany(eq("state", "draft"), set("state", "issued")), "case_1");
        assertThat(cases.countDocuments(eq("case", "c1"))).isEqualTo(3);
        assertThat(cases.countDocuments(new Document("case", "c1").append("state", "issued")))
                .isEqualTo(1);
    }

    @Test
    void keepsElementsOfArraysUniqueAcrossDocuments() {
        cases.createIndex(new Document("codes", 1), new IndexOptions().unique(true));
        cases.insertOne(new Document("codes", List.of("a", "b", "a")));

        assertDuplicate(() -> cases.insertOne(new Document("codes", List.of("c", "b"))), "{ codes: \"b\" }");
        cases.insertOne(new Document("codes", List.of("c")));
    }

    @Test
    void buildsAnIndexOverExistingDocuments() {
        cases.insertMany(IntStream.range(0, 5000)
                .mapToObj(i -> new Document("_id", i).append("n", i % 7))
                .toList());

        cases.createIndex(new Document("n", 1));

        assertThat(cases.countDocuments(eq("n", 3))).isEqualTo(714);
        assertThat(cases.find(gt("n", 5)).into(new ArrayList<>())).hasSize(714);
    }

    @Test
    void doesNotBuildAUniqueIndexOverDuplicates() {
        cases.insertMany(List.of(new Document("n", 1), new Document("n", 2), new Document("n", 1.0)));

        assertThatThrownBy(() -> cases.createIndex(new Document("n", 1), new IndexOptions().unique(true)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(cases.listIndexes().into(new ArrayList<>())).hasSize(1);
    }

    @Test
    void listsIndexesAsTheyWereAskedForAcrossARestart() {
        cases.createIndex(
                new Document("case", 1).append("at", -1),
                new IndexOptions()
                        .name("by-case")
                        .partialFilterExpression(gt("at", 0))
                        .unique(true));

        store.restart();
        cases = store.database().getCollection("cases");

        assertThat(cases.listIndexes().into(new ArrayList<>()))
                .containsExactly(
                        new Document("v", 2)
                                .append("key", new Document("_id", 1))
                                .append("name", "_id_"),
                        new Document("v", 2)
                                .append("key", new Document("case", 1).append("at", -1))
                                .append("name", "by-case")
                                .append("unique", true)
                                .append("partialFilterExpression", new Document("at", new Document("$gt", 0))));
    }

    @Test
    void refusesAnotherIndexOfTheSameName() {
        cases.createIndex(new Document("n", 1), new IndexOptions().name("n"));
        cases.createIndex(new Document("n", 1), new IndexOptions().name("n"));

        assertThatThrownBy(() -> cases.createIndex(new Document("m", 1), new IndexOptions().name("n")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(86));
        assertThatThrownBy(() -> cases.createIndex(new Document("n", 1), new IndexOptions().name("m")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(85));
    }

    @Test
    void refusesTwoArraysInOneIndex() {
        cases.createIndex(new Document("a", 1).append("b", 1));

        assertThatThrownBy(() -> cases.insertOne(new Document("a", List.of(1)).append("b", List.of(2))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(171));
        assertThat(cases.countDocuments()).isZero();
    }

    @Test
    void answersWithoutADroppedIndex() {
        cases.createIndex(new Document("n", 1));
        cases.insertMany(
                IntStream.range(0, 100).mapToObj(i -> new Document("n", i)).toList());

        cases.dropIndexes();

        assertThat(cases.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(cases.countDocuments(gt("n", 89))).isEqualTo(10);
        assertThatThrownBy(() -> cases.dropIndex("n_1")).isInstanceOf(MongoCommandException.class);
    }

    private static void assertDuplicate(ThrowingCallable write, String message) {
        assertThatThrownBy(write).isInstanceOfSatisfying(MongoWriteException.class, e -> {
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            assertThat(e.getMessage()).contains(message);
        });
    }
}
