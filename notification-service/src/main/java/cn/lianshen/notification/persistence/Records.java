package cn.lianshen.notification.persistence;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistry;

/** A collection whose documents are records of one kind, each under an id that follows from the record. */
final class Records<T> {

    static final String ID = "_id";

    private final MongoCollection<T> records;
    private final MongoCollection<BsonDocument> documents;
    private final CodecRegistry codecs;
    private final Codec<T> codec;
    private final Function<T, String> id;

    Records(MongoDatabase database, String collection, Class<T> type, Function<T, String> id) {
        this.records = database.getCollection(collection, type);
        this.documents = database.getCollection(collection, BsonDocument.class);
        this.codecs = database.getCodecRegistry();
        this.codec = codecs.get(type);
        this.id = id;
    }

    /** For queries and updates. */
    MongoCollection<T> collection() {
        return records;
    }

    /** A part of a record as it is kept. */
    <V> BsonDocument encoded(V part, Class<V> type) {
        return new BsonDocumentWrapper<>(part, codecs.get(type));
    }

    /** False if there is one with this id. */
    boolean insert(T record) {
        try {
            documents.insertOne(document(record));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Inserts in order; what follows a duplicate is not inserted. False if there was one. */
    boolean insertAll(List<T> added) {
        try {
            documents.insertMany(added.stream().map(this::document).toList());
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    /** Inserts in order what is not there yet. One round trip unless something is. */
    void insertMissing(List<T> wanted) {
        List<T> missing = wanted;
        while (!missing.isEmpty() && !insertAll(missing)) {
            Set<String> present = present(missing.stream().map(id).toList());
            missing = missing.stream()
                    .filter(record -> !present.contains(id.apply(record)))
                    .toList();
        }
    }

    private Set<String> present(Collection<String> ids) {
        return documents
                .find(Filters.in(ID, ids))
                .projection(Projections.include(ID))
                .map(document -> document.getString(ID).getValue())
                .into(new HashSet<>());
    }

    List<T> find(Collection<String> ids) {
        return records.find(Filters.in(ID, ids)).into(new ArrayList<>());
    }

    private BsonDocument document(T record) {
        BsonDocument document = new BsonDocument(ID, new BsonString(id.apply(record)));
        document.putAll(new BsonDocumentWrapper<>(record, codec));
        return document;
    }
}
