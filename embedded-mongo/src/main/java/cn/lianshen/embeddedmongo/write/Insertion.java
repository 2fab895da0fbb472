package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.key.KeyWriter;
import cn.lianshen.embeddedmongo.write.Writer.Step;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds documents that must be new. */
final class Insertion {
    private final Writer writer;

    Insertion(Writer writer) {
        this.writer = writer;
    }

    /** The document as it was inserted: with an id, which comes first. */
    Document insert(StoredCollection collection, Document document) {
        Document complete = withId(document);
        insertComplete(collection, List.of(complete));
        return complete;
    }

    /** Inserts all in one batch or, if one of them cannot be inserted, none. */
    void insertAll(StoredCollection collection, List<Document> documents) {
        insertComplete(collection, documents.stream().map(Insertion::withId).toList());
    }

    private void insertComplete(StoredCollection collection, List<Document> documents) {
        List<Step> steps = documents.stream()
                .map(document -> new Step(KeyWriter.encode(document.get("_id")), null, document))
                .toList();
        try (var _ = writer.lockAll(collection, steps.stream().map(Step::id).toList())) {
            TreeSet<byte[]> ids = new TreeSet<>(Arrays::compareUnsigned);
            for (Step step : steps) {
                if (!ids.add(step.id()) || writer.exists(collection, step.id())) {
                    throw DuplicateKey.of(collection.namespace(), IndexDefinition.ID, idOf(step));
                }
            }
            writer.commit(collection, steps);
        }
    }

    private static List<@Nullable Object> idOf(Step step) {
        return Collections.singletonList(
                step.after() == null ? null : step.after().get("_id"));
    }

    private static Document withId(Document document) {
        Document complete = new Document("_id", document.containsKey("_id") ? document.get("_id") : new ObjectId());
        complete.putAll(document);
        if (complete.get("_id") instanceof List<?> || complete.get("_id") instanceof BsonRegularExpression) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type "
                    + (complete.get("_id") instanceof List<?> ? "array" : "regex"));
        }
        return complete;
    }
}
