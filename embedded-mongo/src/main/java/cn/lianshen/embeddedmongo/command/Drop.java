package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

record Drop(Catalogue catalogue) implements Command {
    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public Document run(Request request) {
        StoredCollection collection = catalogue.find(request.namespace());
        if (collection == null) {
            return new Document();
        }
        int indexes = collection.indexes().size() + 1;
        catalogue.drop(collection);
        return new Document("nIndexesWas", indexes)
                .append("ns", request.namespace().toString());
    }
}
