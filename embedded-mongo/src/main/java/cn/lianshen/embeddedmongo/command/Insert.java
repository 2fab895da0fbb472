package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.write.Changes;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

record Insert(Changes changes) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("documents", "ordered", "bypassDocumentValidation");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        List<Document> documents = request.documents("documents");
        WriteErrors errors = new WriteErrors(request);
        int[] inserted = {0};
        errors.run(documents.size(), i -> {
            changes.insert(namespace, documents.get(i));
            inserted[0]++;
        });
        return errors.addTo(new Document("n", inserted[0]));
    }
}
