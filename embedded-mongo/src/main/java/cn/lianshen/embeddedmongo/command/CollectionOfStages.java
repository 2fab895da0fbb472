package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Projection;
import cn.lianshen.embeddedmongo.query.Required;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.read.Query;
import cn.lianshen.embeddedmongo.write.Change;
import cn.lianshen.embeddedmongo.write.Changes;
import cn.lianshen.embeddedmongo.write.Changes.Outcome;
import cn.lianshen.embeddedmongo.write.Changes.Update;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A collection as {@code $lookup}, {@code $merge} and {@code $out} see it; they use no more than this of it. */
record CollectionOfStages(Database database, StoredCollection stored) implements MongoCollection<Object> {

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        Query query = new Query(
                FilterParser.parse(parameters.getQuerySelector()),
                SortOrder.NONE,
                parameters.getNumberToSkip(),
                parameters.getLimit(),
                Projection.WHOLE,
                false);
        try (Stream<Document> documents = database.reader().find(stored, query).stream()) {
            return new QueryResult(documents.toList());
        }
    }

    @Override
    public void addDocument(Document document) {
        changes().insert(stored.namespace(), document);
    }

    @Override
    public Document findAndModify(Document query) {
        Document filter = Required.field(query, "query", Document.class);
        Change change = Change.parse(query.get("update"), null);
        Outcome outcome = changes()
                .update(
                        stored.namespace(),
                        new Update(filter, FilterParser.parse(filter), SortOrder.NONE, change, false, false, false));
        return new Document("value", outcome.before()).append("ok", 1.0);
    }

    private Changes changes() {
        return Objects.requireNonNull(database.changes());
    }

    @Override
    public List<Index<Object>> getIndexes() {
        return Stream.concat(
                        Stream.of(IndexDefinition.ID), stored.indexes().stream().map(index -> index.definition()))
                .<Index<Object>>map(UniqueKeys::new)
                .toList();
    }

    /** Tells {@code $merge} which fields are unique. */
    private static final class UniqueKeys extends EmptyIndex<Object> {
        private final boolean unique;

        UniqueKeys(IndexDefinition definition) {
            super(
                    definition.name(),
                    definition.fields().stream()
                            .map(field -> new IndexKey(field.path().dotted(), field.ascending()))
                            .toList());
            unique = definition.equals(IndexDefinition.ID)
                    || definition.unique() && definition.filter().isEmpty();
        }

        @Override
        public boolean isUnique() {
            return unique;
        }
    }

    @Override
    public UUID getUuid() {
        return stored.uuid();
    }

    @Override
    public MongoDatabase getDatabase() {
        return database;
    }

    @Override
    public String getCollectionName() {
        return stored.namespace().collection();
    }

    @Override
    public int count() {
        return Math.toIntExact(stored.count());
    }

    @Override
    public int count(Document query, int skip, int limit) {
        throw unused();
    }

    @Override
    public void addIndex(Index<Object> index) {
        throw unused();
    }

    @Override
    public void dropIndex(String indexName) {
        throw unused();
    }

    @Override
    public void removeDocument(Document document) {
        throw unused();
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean ordered) {
        throw unused();
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        throw unused();
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        throw unused();
    }

    @Override
    public Document handleDistinct(Document query) {
        throw unused();
    }

    @Override
    public Document getStats() {
        throw unused();
    }

    @Override
    public Document validate() {
        throw unused();
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        throw unused();
    }

    @Override
    public void drop() {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no aggregation stage does this");
    }
}
