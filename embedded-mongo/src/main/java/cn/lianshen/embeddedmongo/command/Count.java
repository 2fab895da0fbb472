package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.read.Reader;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

record Count(Catalogue catalogue, Reader reader, Hints hints) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("query", "limit", "skip", "hint", "fields");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        hints.check(namespace, request.body().get("hint"));
        Predicate predicate = FilterParser.parse(request.documentOrEmpty("query"));
        long skip = request.number("skip");
        long limit = Math.abs(request.number("limit"));
        StoredCollection collection = catalogue.find(namespace);
        long found = collection == null ? 0 : reader.count(collection, predicate, limit == 0 ? 0 : skip + limit);
        return new Document("n", Math.toIntExact(Math.max(0, found - skip)));
    }
}
