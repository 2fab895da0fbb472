package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Accumulators.avg;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.facet;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.merge;
import static com.mongodb.client.model.Aggregates.out;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.MergeOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelinesAndFilesTest {
    @AutoClose
    private static TestStore store;

    private MongoCollection<Document> reviews;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @BeforeEach
    void someReviews() {
        reviews = store.empty("reviews");
        reviews.createIndex(new Document("department", 1).append("days", 1));
        reviews.insertMany(IntStream.range(0, 60)
                .mapToObj(i -> new Document("_id", i)
                        .append("department", "d" + i % 3)
                        .append("days", i)
                        .append("tags", List.of("t" + i % 2, "all")))
                .toList());
    }

    @Test
    void groupsWhatItMatched() {
        List<Document> groups = run(List.of(
                match(gte("days", 30)),
                group("$department", sum("count", 1), avg("days", "$days")),
                sort(ascending("_id"))));

        assertThat(groups)
                .containsExactly(
                        new Document("_id", "d0").append("count", 10).append("days", 43.5),
                        new Document("_id", "d1").append("count", 10).append("days", 44.5),
                        new Document("_id", "d2").append("count", 10).append("days", 45.5));
    }

    @Test
    void sortsLimitsAndProjectsByIndex() {
        List<Document> slowest = run(List.of(
                match(eq("department", "d1")), sort(descending("days")), limit(2), project(fields(include("days")))));

        assertThat(slowest)
                .containsExactly(
                        new Document("_id", 58).append("days", 58), new Document("_id", 55).append("days", 55));
    }

    @Test
    void unwindsAndFacets() {
        List<Document> result = run(List.of(
                unwind("$tags"),
                facet(
                        new Facet("byTag", group("$tags", sum("count", 1)), sort(ascending("_id"))),
                        new Facet("total", count("n")))));

        assertThat(result).singleElement().satisfies(document -> {
            assertThat(document.getList("byTag", Document.class))
                    .containsExactly(
                            new Document("_id", "all").append("count", 60),
                            new Document("_id", "t0").append("count", 30),
                            new Document("_id", "t1").append("count", 30));
            assertThat(document.getList("total", Document.class)).containsExactly(new Document("n", 120));
        });
    }

    @Test
    void joinsAnotherCollection() {
        MongoCollection<Document> departments = store.empty("departments");
        departments.insertMany(List.of(
                new Document("_id", 1).append("code", "d0").append("name", "消防"),
                new Document("_id", 2).append("code", "d1").append("name", "卫健")));
        departments.createIndex(new Document("code", 1));

        List<Document> joined =
                run(List.of(match(eq("_id", 1)), lookup("departments", "department", "code", "department")));

        assertThat(joined)
                .singleElement()
                .satisfies(document -> assertThat(document.getList("department", Document.class))
                        .extracting(department -> department.getString("name"))
                        .containsExactly("卫健"));
    }

    @Test
    void writesResultsToOtherCollections() {
        MongoCollection<Document> sums = store.empty("sums");
        sums.insertOne(new Document("_id", "d0").append("kept", true));
        store.empty("copy").insertOne(new Document("old", true));

        reviews.aggregate(List.of(
                        group("$department", sum("count", 1)),
                        merge("sums", new MergeOptions().whenMatched(MergeOptions.WhenMatched.MERGE))))
                .toCollection();
        reviews.aggregate(List.of(match(gte("days", 55)), out("copy"))).toCollection();

        assertThat(sums.find(eq("_id", "d0")).first())
                .isEqualTo(new Document("_id", "d0").append("kept", true).append("count", 20));
        assertThat(sums.countDocuments()).isEqualTo(3);
        assertThat(store.database().getCollection("copy").countDocuments()).isEqualTo(5);
    }

    @Test
    void givesMoreGroupsThanFitInOneBatch() {
        assertThat(reviews.aggregate(List.of(group("$_id"))).batchSize(7).into(new ArrayList<>()))
                .hasSize(60);
    }

    @Test
    void listsDistinctValues() {
        assertThat(reviews.distinct("tags", gte("days", 10), String.class).into(new ArrayList<>()))
                .containsExactly("all", "t0", "t1");
    }

    @Test
    void storesFiles() {
        GridFSBucket bucket = GridFSBuckets.create(store.database(), "attachments");
        byte[] content = new byte[700_000];
        new Random(1).nextBytes(content);

        ObjectId id = bucket.uploadFromStream("plan.pdf", new ByteArrayInputStream(content));

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        bucket.downloadToStream("plan.pdf", read);
        assertThat(read.toByteArray()).isEqualTo(content);
        bucket.delete(id);
        assertThat(bucket.find().first()).isNull();
        assertThat(store.database().getCollection("attachments.chunks").countDocuments())
                .isZero();
    }

    private List<Document> run(List<Bson> pipeline) {
        return reviews.aggregate(pipeline).into(new ArrayList<>());
    }
}
