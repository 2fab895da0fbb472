package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.read.Query;
import cn.lianshen.embeddedmongo.read.Reader;
import cn.lianshen.embeddedmongo.read.Results;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runs a pipeline; its leading stages are a query and use indexes, mongo-java-server does the others in memory. */
record Aggregate(Catalogue catalogue, Reader reader, Cursors cursors, Hints hints, MongoBackend backend)
        implements Command {
    @Override
    public Set<String> options() {
        return Set.of("pipeline", "cursor", "hint", "allowDiskUse", "bypassDocumentValidation");
    }

    @Override
    public Document run(Request request) {
        List<Document> pipeline = request.documents("pipeline");
        pipeline.forEach(Stages::check);
        if (!(request.body().get(request.command()) instanceof String)) {
            throw Refusal.of("aggregation without a collection");
        }
        Document cursor = request.document("cursor");
        if (cursor == null) {
            throw new FailedToParseException(
                    "The 'cursor' option is required, except for aggregate with the explain argument");
        }
        Namespace namespace = request.namespace();
        hints.check(namespace, request.body().get("hint"));
        return cursors.open(namespace.toString(), run(namespace, pipeline), cursor.get("batchSize"), false);
    }

    private Results run(Namespace namespace, List<Document> pipeline) {
        LeadingStages leading = LeadingStages.of(pipeline);
        StoredCollection collection = catalogue.find(namespace);
        Optional<Counting> counting = Counting.of(leading);
        if (counting.isPresent()) {
            return Results.of(counting.get().result(collection == null ? 0 : count(collection, leading.query())));
        }
        if (leading.rest().isEmpty()) {
            return collection == null ? Results.of(List.of()) : reader.find(collection, leading.query());
        }
        MongoDatabase database = backend.resolveDatabase(namespace.database());
        Aggregation aggregation = Aggregation.fromPipeline(
                leading.rest(),
                backend::resolveDatabase,
                database,
                database.resolveCollection(namespace.collection(), false),
                NoopOplog.get());
        aggregation.validate(new Document("cursor", new Document()));
        try (Stream<Document> input =
                collection == null ? Stream.empty() : reader.find(collection, leading.query()).stream()) {
            return Results.of(aggregation.runStages(input));
        }
    }

    private long count(StoredCollection collection, Query query) {
        long limit = query.limit() == 0 ? 0 : query.skip() + query.limit();
        return Math.max(0, reader.count(collection, query.predicate(), limit) - query.skip());
    }
}
