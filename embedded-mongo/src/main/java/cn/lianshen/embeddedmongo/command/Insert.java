package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.write.Changes;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;

/** Inserts some documents in one batch; from the first that is refused on, each in its own. */
record Insert(Changes changes) implements Command {
    private static final int TOGETHER = 100;

    @Override
    public Set<String> options() {
        return Set.of("documents", "ordered", "bypassDocumentValidation");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        List<Document> documents = request.documents("documents");
        int inserted = 0;
        while (inserted < documents.size()) {
            List<Document> part = documents.subList(inserted, Math.min(inserted + TOGETHER, documents.size()));
            try {
                changes.insertAll(namespace, part);
            } catch (MongoServerError one) {
                return insertEach(request, namespace, documents, inserted);
            }
            inserted += part.size();
        }
        return new Document("n", inserted);
    }

    private Document insertEach(Request request, Namespace namespace, List<Document> documents, int before) {
        WriteErrors errors = new WriteErrors(request);
        int[] inserted = {before};
        errors.run(before, documents.size(), i -> {
            changes.insert(namespace, documents.get(i));
            inserted[0]++;
        });
        return errors.addTo(new Document("n", inserted[0]));
    }
}
