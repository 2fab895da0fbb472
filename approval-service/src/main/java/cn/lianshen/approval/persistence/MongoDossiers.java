package cn.lianshen.approval.persistence;

import cn.lianshen.approval.domain.Dossier;
import cn.lianshen.approval.domain.Dossiers;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/** Dossiers, one document a case: large, and never touched again. */
final class MongoDossiers implements Dossiers {

    private static final String COLLECTION = "dossiers";
    private static final String DOSSIER = "dossier";

    private final MongoCollection<RawBsonDocument> documents;
    private final MongoCollection<Document> writes;
    private final Codec<Dossier> codec;

    MongoDossiers(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION, RawBsonDocument.class);
        this.writes = database.getCollection(COLLECTION);
        this.codec = database.getCodecRegistry().get(Dossier.class);
    }

    @Override
    public void keep(List<Dossier> dossiers) {
        List<UpdateOneModel<Document>> updates = dossiers.stream()
                .map(dossier -> new UpdateOneModel<Document>(
                        Filters.eq("_id", dossier.applicationId()),
                        new Document("$set", new Document(DOSSIER, dossier)),
                        new UpdateOptions().upsert(true)))
                .toList();
        writes.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    @Override
    public Optional<Dossier> find(String applicationId) {
        return Optional.ofNullable(
                        documents.find(Filters.eq("_id", applicationId)).first())
                .map(document -> ((RawBsonDocument) document.getDocument(DOSSIER)).decode(codec));
    }
}
