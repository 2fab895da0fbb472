package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.key.KeyWriter;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import java.util.List;

/** Adds a document that must be new. */
final class Insertion {
    private final Writer writer;

    Insertion(Writer writer) {
        this.writer = writer;
    }

    /** The document as it was inserted: with an id, which comes first. */
    Document insert(StoredCollection collection, Document document) {
        Document complete = withId(document);
        byte[] id = KeyWriter.encode(complete.get("_id"));
        try (var _ = writer.lock(collection, id)) {
            if (writer.exists(collection, id)) {
                throw DuplicateKey.of(collection.namespace(), IndexDefinition.ID, List.of(complete.get("_id")));
            }
            writer.replace(collection, id, null, complete);
            return complete;
        }
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
