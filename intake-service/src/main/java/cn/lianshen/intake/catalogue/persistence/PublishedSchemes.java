package cn.lianshen.intake.catalogue.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The text of every scheme version that was ever published, never changed. */
final class PublishedSchemes {

    private final MongoCollection<Document> schemes;
    private final Clock clock;

    PublishedSchemes(MongoDatabase database, Clock clock) {
        this.schemes = database.getCollection("schemes");
        this.clock = clock;
    }

    record Published(String code, int version, String text) {}

    /** All versions, oldest first within a scheme. */
    List<Published> all() {
        return schemes.find()
                .sort(Sorts.ascending("_id"))
                .map(document -> new Published(
                        document.getString("code"), document.getInteger("version"), document.getString("text")))
                .into(new ArrayList<>());
    }

    /** Publishes a version. If another instance published it at the same moment, its text stands. */
    void publish(Published scheme) {
        schemes.updateOne(
                Filters.eq("_id", scheme.code() + ":" + scheme.version()),
                new Document(
                        "$setOnInsert",
                        new Document("code", scheme.code())
                                .append("version", scheme.version())
                                .append("text", scheme.text())
                                .append("publishedAt", Date.from(clock.instant()))),
                new UpdateOptions().upsert(true));
    }
}
