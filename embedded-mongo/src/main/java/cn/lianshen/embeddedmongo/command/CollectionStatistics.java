package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

record CollectionStatistics(Catalogue catalogue, Statistics statistics) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("scale");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        StoredCollection collection = catalogue.find(namespace);
        List<StoredCollection> collections = collection == null ? List.of() : List.of(collection);
        Document reply = new Document("ns", namespace.toString());
        reply.putAll(statistics.of(collections));
        return reply;
    }
}
