package cn.lianshen.reporting.persistence;

import cn.lianshen.reporting.usecase.RebuildNote;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The note in the collection {@code rebuilds}: it is there as long as a rebuild is not done. */
final class MongoRebuildNote implements RebuildNote {

    private static final Bson CASES = Filters.eq("_id", MongoCaseRecords.COLLECTION);

    private final MongoCollection<Document> notes;

    MongoRebuildNote(MongoDatabase database) {
        this.notes = database.getCollection("rebuilds");
    }

    @Override
    public void begun(Instant at) {
        notes.updateOne(CASES, Updates.set("since", Date.from(at)), new UpdateOptions().upsert(true));
    }

    @Override
    public void done() {
        notes.deleteOne(CASES);
    }

    @Override
    public Optional<Instant> since() {
        return Optional.ofNullable(notes.find(CASES).first())
                .map(note -> note.getDate("since").toInstant());
    }
}
