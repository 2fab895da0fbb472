package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.IndexDefinition;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.read.Results;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

record ListCollections(Catalogue catalogue, Cursors cursors) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("filter", "nameOnly", "authorizedCollections", "cursor");
    }

    @Override
    public Document run(Request request) {
        Predicate predicate = FilterParser.parse(request.documentOrEmpty("filter"));
        List<Document> collections = catalogue.of(request.database()).stream()
                .map(ListCollections::describe)
                .filter(predicate::matches)
                .toList();
        return cursors.open(
                request.database() + ".$cmd.listCollections", Results.of(collections), Integer.MAX_VALUE, true);
    }

    private static Document describe(StoredCollection collection) {
        return new Document("name", collection.namespace().collection())
                .append("type", "collection")
                .append("options", new Document())
                .append("info", new Document("readOnly", false).append("uuid", collection.uuid()))
                .append("idIndex", IndexDefinition.ID.description());
    }
}
