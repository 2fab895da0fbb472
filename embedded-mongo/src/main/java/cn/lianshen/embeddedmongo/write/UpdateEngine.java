package cn.lianshen.embeddedmongo.write;

import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Required;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection.FindAndModifyPlanExecutorError;
import de.bwaldvogel.mongo.bson.Document;

/** Calculates new documents with the update language of mongo-java-server; changes nothing that is stored. */
final class UpdateEngine {
    private final MongoDatabase owner;

    UpdateEngine(MongoDatabase owner) {
        this.owner = owner;
    }

    /** The document after the change; the given one stays as it is, since the engine replaces no more than its fields. */
    Document changed(Document before, Change change, Predicate predicate) {
        Document update = PositionalPaths.resolve(change.update(), predicate, before);
        return run(new Workbench(owner, before.clone()), new Document(), update, change);
    }

    /** The document an upsert inserts if nothing fulfils the filter. */
    Document inserted(Document filter, Change change) {
        return run(new Workbench(owner, null), filter, change.update(), change);
    }

    private static Document run(Workbench workbench, Document filter, Document update, Change change) {
        try {
            Document result = workbench.findAndModify(new Document("query", filter)
                    .append("update", update)
                    .append("arrayFilters", change.arrayFilters())
                    .append("upsert", true)
                    .append("new", true));
            return Required.field(result, "value", Document.class);
        } catch (FindAndModifyPlanExecutorError e) {
            throw e.getCause();
        }
    }
}
