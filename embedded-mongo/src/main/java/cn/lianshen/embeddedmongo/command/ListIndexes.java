package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.read.Results;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

record ListIndexes(Catalogue catalogue, Cursors cursors) implements Command {
    private static final int NAMESPACE_NOT_FOUND = 26;

    @Override
    public Set<String> options() {
        return Set.of("cursor");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        StoredCollection collection = catalogue.find(namespace);
        if (collection == null) {
            throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns does not exist: " + namespace);
        }
        List<Document> descriptions = new ArrayList<>();
        descriptions.add(IndexDefinition.ID.description());
        collection
                .indexes()
                .forEach(index -> descriptions.add(index.definition().description()));
        return cursors.open(namespace.toString(), Results.of(descriptions), null, true);
    }
}
