package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsThroughTheDriverTest {
    @AutoClose
    private static TestStore store;

    private MongoCollection<Document> reviews;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @BeforeEach
    void emptyCollection() {
        reviews = store.empty("reviews");
    }

    @Test
    void givesBackWhatWasInserted() {
        Document review = new Document("_id", "r-1")
                .append("department", "fire")
                .append("due", new Date(1_800_000_000_000L))
                .append("sequence", 7L)
                .append("fee", Decimal128.parse("12.50"))
                .append("owner", new ObjectId())
                .append("open", true)
                .append("note", null)
                .append("tags", List.of("a", "b"));

        reviews.insertOne(review);

        assertThat(reviews.find(eq("_id", "r-1")).first()).isEqualTo(review);
    }

    @Test
    void keepsDocumentsAcrossARestart() {
        reviews.insertMany(
                IntStream.range(0, 300).mapToObj(i -> new Document("_id", i)).toList());
        reviews.deleteOne(eq("_id", 5));

        store.restart();
        reviews = store.database().getCollection("reviews");

        assertThat(reviews.countDocuments()).isEqualTo(299);
        assertThat(reviews.estimatedDocumentCount()).isEqualTo(299);
        assertThat(reviews.find(eq("_id", 5)).first()).isNull();
    }

    @Test
    void refusesASecondDocumentOfTheSameId() {
        reviews.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> reviews.insertOne(new Document("_id", 1L)))
                .isInstanceOfSatisfying(MongoWriteException.class, e -> {
                    assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                    assertThat(e.getMessage()).contains("test.reviews").contains("_id_");
                });
    }

    @Test
    void changesOnlyIfTheSequenceIsTheExpectedOne() {
        reviews.insertOne(new Document("_id", "r-1").append("sequence", 1));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(new Document("sequence", 1).append("_id", 0));

        Document won = reviews.findOneAndUpdate(
                and(eq("_id", "r-1"), eq("sequence", 1)), combine(inc("sequence", 1), set("state", "open")), after);
        Document lost = reviews.findOneAndUpdate(and(eq("_id", "r-1"), eq("sequence", 1)), inc("sequence", 1), after);

        assertThat(won).isEqualTo(new Document("sequence", 2));
        assertThat(lost).isNull();
    }

    @Test
    void appliesEveryUpdateOperator() {
        reviews.insertOne(new Document("_id", 1)
                .append("n", 1)
                .append("low", 5)
                .append("high", 5)
                .append("gone", true)
                .append("list", List.of(1, 2, 3)));

        reviews.updateOne(
                eq("_id", 1),
                combine(
                        inc("n", 2),
                        min("low", 3),
                        max("high", 9),
                        unset("gone"),
                        addToSet("set", "x"),
                        pushEach("list", List.of(4, 5), new PushOptions().slice(-3))));
        reviews.updateOne(eq("_id", 1), pullByFilter(new Document("list", new Document("$lte", 3))));
        reviews.updateOne(eq("_id", 1), combine(push("list", 6), pull("set", "x")));

        assertThat(reviews.find().first())
                .isEqualTo(new Document("_id", 1)
                        .append("n", 3)
                        .append("low", 3)
                        .append("high", 9)
                        .append("list", List.of(4, 5, 6))
                        .append("set", List.of()));
    }

    @Test
    void changesTheMatchedArrayElement() {
        reviews.insertOne(new Document("_id", 1)
                .append("tags", List.of("x", "y"))
                .append(
                        "items",
                        List.of(
                                new Document("id", "a").append("state", "open"),
                                new Document("id", "b").append("state", "open"))));

        reviews.updateOne(and(eq("tags", "x"), eq("items.id", "b")), set("items.$.state", "done"));
        reviews.updateOne(elemMatch("items", and(eq("id", "a"), eq("state", "open"))), set("items.$.state", "claimed"));
        reviews.updateOne(
                eq("_id", 1),
                set("items.$[item].by", "me"),
                new UpdateOptions().arrayFilters(List.of(eq("item.state", "done"))));

        assertThat(reviews.find().first())
                .containsEntry(
                        "items",
                        List.of(
                                new Document("id", "a").append("state", "claimed"),
                                new Document("id", "b").append("state", "done").append("by", "me")));
    }

    @Test
    void insertsWhenNothingMatches() {
        UpdateResult first = reviews.updateOne(
                eq("case", "c-1"),
                combine(setOnInsert("created", 1), inc("count", 1)),
                new UpdateOptions().upsert(true));
        UpdateResult second = reviews.updateOne(
                eq("case", "c-1"),
                combine(setOnInsert("created", 2), inc("count", 1)),
                new UpdateOptions().upsert(true));

        assertThat(first.getUpsertedId()).isNotNull();
        assertThat(second.getMatchedCount()).isEqualTo(1);
        Document found = reviews.find(eq("case", "c-1")).first();
        assertThat(found).containsEntry("created", 1).containsEntry("count", 2);
    }

    @Test
    void stopsAnOrderedBulkAtTheFirstError() {
        reviews.insertOne(new Document("_id", 1).append("text", "x"));
        List<WriteModel<Document>> writes = List.of(
                new InsertOneModel<>(new Document("_id", 2)),
                new UpdateOneModel<>(eq("_id", 1), inc("text", 1)),
                new UpdateOneModel<>(eq("_id", 1), set("seen", true)),
                new InsertOneModel<>(new Document("_id", 3)));

        assertThatThrownBy(() -> reviews.bulkWrite(writes)).isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
            assertThat(e.getWriteErrors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
        });
        assertThat(reviews.find(eq("seen", true)).first()).isNull();
        assertThat(reviews.find(eq("_id", 3)).first()).isNull();
    }

    @Test
    void goesOnAfterAnErrorIfUnordered() {
        reviews.insertOne(new Document("_id", 1));
        List<WriteModel<Document>> writes = List.of(
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 2)),
                new UpdateOneModel<>(eq("_id", 1), set("seen", true)));

        assertThatThrownBy(() -> reviews.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(reviews.find(eq("_id", 2)).first()).isNotNull();
        assertThat(reviews.find(eq("seen", true)).first()).isNotNull();
    }

    @Test
    void givesMoreResultsThanFitInOneBatch() {
        reviews.insertMany(
                IntStream.range(0, 1000).mapToObj(i -> new Document("_id", i)).toList());

        List<Integer> ids = new ArrayList<>();
        reviews.find(gt("_id", 99)).batchSize(150).forEach(document -> ids.add(document.getInteger("_id")));

        assertThat(ids)
                .containsExactlyElementsOf(IntStream.range(100, 1000).boxed().toList());
    }
}
