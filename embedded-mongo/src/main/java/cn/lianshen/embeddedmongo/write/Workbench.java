package cn.lianshen.embeddedmongo.write;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection of at most one document in memory. mongo-java-server applies updates only to its own collections, and
 * this is the smallest one.
 */
final class Workbench extends AbstractMongoCollection<Integer> {
    private static final CursorRegistry NO_CURSORS = new CursorRegistry();

    private final @Nullable Document document;

    Workbench(MongoDatabase owner, @Nullable Document document) {
        super(owner, "workbench", CollectionOptions.withDefaults(), NO_CURSORS);
        this.document = document;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return new QueryResult(document == null ? List.of() : List.of(document));
    }

    @Override
    protected Document getDocument(Integer position) {
        if (document == null) {
            throw new IllegalStateException("the workbench is empty");
        }
        return document;
    }

    @Override
    protected Integer addDocumentInternal(Document added) {
        return 0;
    }

    @Override
    protected Integer findDocumentPosition(Document searched) {
        return 0;
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {}

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void removeDocument(Integer position) {}

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return Stream.empty();
    }

    @Override
    public int count() {
        return document == null ? 0 : 1;
    }
}
