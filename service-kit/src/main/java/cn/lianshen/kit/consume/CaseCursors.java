package cn.lianshen.kit.consume;

import cn.lianshen.kit.aggregate.Cursor;
import cn.lianshen.kit.aggregate.CursorDocument;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The cursors of the cases in one collection, whose ids are application ids. */
public final class CaseCursors {

    private final MongoCollection<RawBsonDocument> documents;
    private final MongoCollection<Document> writes;

    /** The cursors in a collection. */
    public CaseCursors(MongoDatabase database, String collection) {
        this.documents = database.getCollection(collection, RawBsonDocument.class);
        this.writes = database.getCollection(collection);
    }

    Map<String, Map<String, Cursor>> read(Collection<String> applicationIds) {
        Map<String, Map<String, Cursor>> cursors = new HashMap<>();
        for (RawBsonDocument document : documents
                .find(Filters.in("_id", applicationIds))
                .projection(Projections.include(CursorDocument.FIELD))) {
            cursors.put(document.getString("_id").getValue(), CursorDocument.read(document));
        }
        return cursors;
    }

    /**
     * Moves the cursors of some cases on; for reactions whose effects are in other documents and harmless to repeat. Cursors compare
     * by epoch, then sequence, so a consumer that lost its partition cannot move them back.
     */
    public void advance(List<CaseBatch> cases) {
        List<UpdateOneModel<Document>> updates = cases.stream()
                .map(batch -> new UpdateOneModel<Document>(
                        Filters.eq("_id", batch.applicationId()),
                        new Document("$max", CursorDocument.paths(batch.after())),
                        new UpdateOptions().upsert(true)))
                .toList();
        writes.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
}
