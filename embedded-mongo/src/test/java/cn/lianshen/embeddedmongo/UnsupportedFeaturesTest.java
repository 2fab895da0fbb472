package cn.lianshen.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.CursorType;
import com.mongodb.MongoNamespace;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store cannot do is an error, never silence. */
class UnsupportedFeaturesTest {
    private static final Collation CHINESE = Collation.builder().locale("zh").build();

    @AutoClose
    private static TestStore store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @BeforeEach
    void someDocuments() {
        store.empty("cases").insertOne(new Document("_id", 1).append("n", 1).append("list", List.of(1, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isRefused(String feature, Consumer<MongoCollection<Document>> use) {
        MongoCollection<Document> cases = store.database().getCollection("cases");
        Document before = cases.find().first();

        assertThatThrownBy(() -> use.accept(cases)).as(feature).hasMessageNotContaining("Timeout");

        assertThat(cases.find().into(new ArrayList<>())).containsExactly(before);
        assertThat(cases.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(store.database().listCollectionNames()).containsExactly("cases");
    }

    static Stream<Arguments> isRefused() {
        return Stream.of(queries(), writes(), indexes(), collections(), servers())
                .flatMap(feature -> feature);
    }

    private static Stream<Arguments> queries() {
        return Stream.of(
                feature(
                        "collation of a query",
                        cases -> cases.find().collation(CHINESE).first()),
                feature(
                        "$where",
                        cases -> cases.find(Filters.where("this.n == 1")).first()),
                feature("text search", cases -> cases.find(Filters.text("x")).first()),
                feature(
                        "search by distance",
                        cases -> cases.find(Filters.near("at", 1, 1, 1.0, 0.0)).first()),
                feature(
                        "$jsonSchema",
                        cases -> cases.find(Filters.jsonSchema(new Document())).first()),
                feature(
                        "unknown operator",
                        cases -> cases.find(new Document("n", new Document("$like", 1)))
                                .first()),
                feature(
                        "computed projection",
                        cases -> cases.find()
                                .projection(Projections.computed("m", "$n"))
                                .first()),
                feature(
                        "projection of an expression",
                        cases -> cases.find()
                                .projection(new Document("m", new Document("$add", List.of("$n", 1))))
                                .first()),
                feature(
                        "positional projection",
                        cases -> cases.find(Filters.eq("list", 2))
                                .projection(new Document("list.$", 1))
                                .first()),
                feature(
                        "projection of a text score",
                        cases -> cases.find()
                                .projection(Projections.metaTextScore("s"))
                                .first()),
                feature(
                        "tailable cursor",
                        cases -> cases.find().cursorType(CursorType.Tailable).first()),
                feature("explain", cases -> cases.find().explain()),
                feature(
                        "sort by $natural",
                        cases -> cases.find().sort(new Document("$natural", -1)).first()),
                feature(
                        "bounds of an index",
                        cases -> cases.find()
                                .min(new Document("_id", 1))
                                .hint(new Document("_id", 1))
                                .first()),
                feature(
                        "let of a query",
                        cases -> cases.find().let(new Document("x", 1)).first()),
                feature(
                        "hint to no index",
                        cases -> cases.find().hintString("nothing_1").first()),
                feature(
                        "collation of a count",
                        cases -> command(
                                new Document("count", "cases").append("collation", new Document("locale", "zh")))),
                feature(
                        "collation of a pipeline",
                        cases -> cases.aggregate(List.of()).collation(CHINESE).first()),
                feature(
                        "unknown stage",
                        cases -> cases.aggregate(List.of(new Document("$setWindowFields", new Document())))
                                .first()),
                feature("change stream", cases -> cases.watch().first()),
                feature(
                        "change stream of a database",
                        cases -> store.database().watch().first()),
                feature(
                        "statistics stage",
                        cases -> cases.aggregate(List.of(new Document("$collStats", new Document())))
                                .first()),
                feature(
                        "join of a text search",
                        cases -> cases.aggregate(List.of(Aggregates.match(Filters.text("x"))))
                                .first()));
    }

    private static Stream<Arguments> writes() {
        return Stream.of(
                feature("pipeline update", cases -> cases.updateOne(Filters.eq("n", 1), List.of(Updates.set("n", 2)))),
                feature(
                        "pipeline findOneAndUpdate",
                        cases -> cases.findOneAndUpdate(Filters.eq("n", 1), List.of(Updates.set("n", 2)))),
                feature(
                        "collation of an update",
                        cases -> cases.updateOne(
                                Filters.eq("n", 1), Updates.set("n", 2), new UpdateOptions().collation(CHINESE))),
                feature(
                        "collation of a delete",
                        cases -> command(new Document("delete", "cases")
                                .append(
                                        "deletes",
                                        List.of(new Document("q", new Document())
                                                .append("limit", 1)
                                                .append("collation", new Document("locale", "zh")))))),
                feature(
                        "unknown update operator",
                        cases -> cases.updateOne(Filters.eq("n", 1), new Document("$bump", new Document("n", 1)))),
                feature("change of the id", cases -> cases.updateOne(Filters.eq("n", 1), Updates.set("_id", 2))),
                feature(
                        "several copies",
                        cases -> cases.withWriteConcern(WriteConcern.W3).insertOne(new Document())),
                feature(
                        "bulk of a client",
                        cases -> store.client()
                                .bulkWrite(List.of(ClientNamespacedWriteModel.insertOne(
                                        new MongoNamespace("test.cases"), new Document())))));
    }

    private static Stream<Arguments> indexes() {
        return Stream.of(
                feature(
                        "expiring index",
                        cases -> cases.createIndex(
                                Indexes.ascending("n"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS))),
                feature(
                        "collated index",
                        cases -> cases.createIndex(Indexes.ascending("n"), new IndexOptions().collation(CHINESE))),
                feature(
                        "hidden index",
                        cases -> cases.createIndex(Indexes.ascending("n"), new IndexOptions().hidden(true))),
                feature("text index", cases -> cases.createIndex(Indexes.text("n"))),
                feature("hashed index", cases -> cases.createIndex(Indexes.hashed("n"))),
                feature("geographic index", cases -> cases.createIndex(Indexes.geo2dsphere("n"))),
                feature("wildcard index", cases -> cases.createIndex(Indexes.ascending("$**"))),
                feature(
                        "sparse and partial index",
                        cases -> cases.createIndex(
                                Indexes.ascending("n"),
                                new IndexOptions().sparse(true).partialFilterExpression(Filters.gt("n", 1)))),
                feature(
                        "partial index of what is absent",
                        cases -> cases.createIndex(
                                Indexes.ascending("n"),
                                new IndexOptions().partialFilterExpression(Filters.exists("m", false)))));
    }

    private static Stream<Arguments> collections() {
        return Stream.of(
                feature(
                        "validator",
                        cases -> store.database()
                                .createCollection(
                                        "other",
                                        new CreateCollectionOptions()
                                                .validationOptions(
                                                        new ValidationOptions().validator(Filters.gt("n", 1))))),
                feature(
                        "capped collection",
                        cases -> store.database()
                                .createCollection(
                                        "other",
                                        new CreateCollectionOptions()
                                                .capped(true)
                                                .sizeInBytes(1000))),
                feature(
                        "collated collection",
                        cases -> store.database()
                                .createCollection("other", new CreateCollectionOptions().collation(CHINESE))),
                feature(
                        "expiring collection",
                        cases -> store.database()
                                .createCollection(
                                        "other", new CreateCollectionOptions().expireAfter(1, TimeUnit.DAYS))),
                feature("view", cases -> store.database().createView("other", "cases", List.of())),
                feature(
                        "change of a collection",
                        cases -> command(new Document("collMod", "cases").append("validator", new Document("n", 1)))));
    }

    private static Stream<Arguments> servers() {
        return Stream.of(
                feature("session with a transaction", cases -> {
                    try (var session = store.client().startSession()) {
                        session.startTransaction();
                        cases.insertOne(session, new Document());
                        session.commitTransaction();
                    }
                }),
                feature(
                        "transaction by command",
                        cases -> command(new Document("insert", "cases")
                                .append("documents", List.of(new Document()))
                                .append("txnNumber", 1L)
                                .append("autocommit", false)
                                .append("startTransaction", true))),
                feature(
                        "read of a snapshot",
                        cases -> command(new Document("find", "cases")
                                .append("readConcern", new Document("level", "snapshot")))),
                feature("map and reduce", cases -> command(new Document("mapReduce", "cases"))),
                feature("unknown command", cases -> command(new Document("makeCoffee", 1))));
    }

    private static void command(Document command) {
        Document reply = store.database().runCommand(command);
        assertThat(reply.get("writeErrors")).as("errors of %s", command).isNull();
    }

    private static Arguments feature(String name, Consumer<MongoCollection<Document>> use) {
        return Arguments.of(name, use);
    }
}
