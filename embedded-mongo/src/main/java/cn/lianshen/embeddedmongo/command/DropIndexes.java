package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Index;
import cn.lianshen.embeddedmongo.index.IndexBuild;
import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record DropIndexes(Catalogue catalogue, IndexBuild build) implements Command {
    private static final int NAMESPACE_NOT_FOUND = 26;
    private static final int INVALID_OPTIONS = 72;

    @Override
    public Set<String> options() {
        return Set.of("index");
    }

    @Override
    public Document run(Request request) {
        StoredCollection collection = catalogue.find(request.namespace());
        if (collection == null) {
            throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found " + request.namespace());
        }
        int before = collection.indexes().size() + 1;
        chosen(collection, request.body().get("index")).forEach(index -> build.remove(collection, index));
        return new Document("nIndexesWas", before);
    }

    private static List<Index> chosen(StoredCollection collection, @Nullable Object wanted) {
        if ("*".equals(wanted)) {
            return collection.indexes();
        }
        if (IndexDefinition.ID_NAME.equals(wanted) || IndexDefinition.ID.key().equals(wanted)) {
            throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
        }
        List<Index> found = collection.indexes().stream()
                .filter(index -> index.definition().name().equals(wanted)
                        || index.definition().key().equals(wanted)
                        || wanted instanceof List<?> names
                                && names.contains(index.definition().name()))
                .toList();
        if (found.isEmpty()) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        return found;
    }
}
