package cn.lianshen.notification.persistence;

import cn.lianshen.notification.domain.CaseFacts;
import cn.lianshen.notification.domain.KnownCases;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocumentWrapper;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.springframework.stereotype.Component;

/** The facts stand beside the cursors of the consumer, in the same document of each case. */
@Component
final class MongoKnownCases implements KnownCases {

    private static final String FACTS = "facts";

    private final MongoCollection<RawBsonDocument> cases;
    private final Codec<CaseFacts> codec;

    MongoKnownCases(MongoDatabase database) {
        this.cases = database.getCollection(COLLECTION, RawBsonDocument.class);
        this.codec = database.getCodecRegistry().get(CaseFacts.class);
    }

    @Override
    public Map<String, CaseFacts> find(Collection<String> applicationIds) {
        Map<String, CaseFacts> found = new HashMap<>();
        for (RawBsonDocument document :
                cases.find(Filters.in(Records.ID, applicationIds)).projection(Projections.include(FACTS))) {
            if (document.get(FACTS) instanceof RawBsonDocument facts) {
                found.put(document.getString(Records.ID).getValue(), facts.decode(codec));
            }
        }
        return found;
    }

    @Override
    public void keep(Collection<CaseFacts> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<UpdateOneModel<RawBsonDocument>> updates = facts.stream()
                .map(known -> new UpdateOneModel<RawBsonDocument>(
                        Filters.eq(Records.ID, known.applicationId()),
                        Updates.set(FACTS, new BsonDocumentWrapper<>(known, codec)),
                        new UpdateOptions().upsert(true)))
                .toList();
        cases.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
}
