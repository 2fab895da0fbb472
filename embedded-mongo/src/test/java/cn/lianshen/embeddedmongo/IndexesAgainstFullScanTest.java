package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents with and without indexes must give the same answers; without, every document is looked at. */
class IndexesAgainstFullScanTest {
    private static final int DOCUMENTS = 150;
    private static final int ROUNDS = 20;
    private static final int QUERIES = 40;

    @AutoClose
    private static TestStore store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void answersAlikeWithAndWithoutIndexes(long seed) {
        Random random = new Random(seed);
        RandomDocuments documents = new RandomDocuments(random);
        MongoCollection<Document> plain = store.empty("plain");
        MongoCollection<Document> indexed = store.empty("indexed");
        createIndexes(indexed, 0);
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = documents.document(i % 3 == 0 ? "id" + i : i);
            plain.insertOne(document);
            indexed.insertOne(document);
        }
        createIndexes(indexed, 1);

        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < QUERIES; i++) {
                compare(plain, indexed, documents.filter(), documents.sort(), random);
            }
            change(plain, indexed, documents, random);
        }
    }

    private static void createIndexes(MongoCollection<Document> collection, int half) {
        List<Document> keys = List.of(
                new Document("a", 1),
                new Document("a", -1).append("b", 1),
                new Document("b", 1).append("c", -1).append("a", 1),
                new Document("tags", 1),
                new Document("o.at", 1).append("o.s", -1),
                new Document("a", 1).append("tags", -1),
                new Document("d.x", -1),
                new Document("a", 1).append("_id", -1));
        for (int i = half; i < keys.size(); i += 2) {
            collection.createIndex(keys.get(i));
        }
        if (half == 0) {
            collection.createIndex(new Document("c", 1), new IndexOptions().sparse(true));
            collection.createIndex(new Document("b", 1), new IndexOptions().partialFilterExpression(gt("a", 1)));
        } else {
            collection.createIndex(
                    new Document("c", -1).append("d.x", 1), new IndexOptions().partialFilterExpression(eq("b", 1)));
        }
    }

    private static void compare(
            MongoCollection<Document> plain,
            MongoCollection<Document> indexed,
            Document filter,
            Document sort,
            Random random) {
        String question = filter + " sorted by " + sort;
        List<Document> expected = plain.find(filter).into(new ArrayList<>());
        assertThat(indexed.find(filter).into(new ArrayList<>()))
                .as(question)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(indexed.countDocuments(filter)).as(question).isEqualTo(expected.size());

        List<Document> projected =
                expected.stream().map(IndexesAgainstFullScanTest::withoutMost).toList();
        assertThat(indexed.find(filter).projection(new Document("b", 1)).into(new ArrayList<>()))
                .as(question)
                .containsExactlyInAnyOrderElementsOf(projected);

        sort.append("_id", 1);
        int skip = random.nextInt(4);
        int limit = random.nextInt(8);
        assertThat(indexed.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()))
                .as(question + " skip " + skip + " limit " + limit)
                .containsExactlyElementsOf(
                        plain.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>()));
    }

    private static Document withoutMost(Document document) {
        Document rest = new Document("_id", document.get("_id"));
        return document.containsKey("b") ? rest.append("b", document.get("b")) : rest;
    }

    private static void change(
            MongoCollection<Document> plain,
            MongoCollection<Document> indexed,
            RandomDocuments documents,
            Random random) {
        Document fresh = documents.document(new ObjectId());
        Document target = plain.find().skip(random.nextInt(DOCUMENTS / 2)).first();
        Document update = new Document(
                        "$set", new Document("a", documents.value()).append("d", new Document("x", documents.value())))
                .append("$unset", new Document("c", 1));
        Object victim = random.nextInt(DOCUMENTS);
        for (MongoCollection<Document> collection : List.of(plain, indexed)) {
            collection.insertOne(fresh);
            collection.updateOne(new Document("_id", target == null ? 0 : target.get("_id")), update);
            collection.deleteOne(eq("_id", victim));
        }
    }
}
