package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

record ListDatabases(Catalogue catalogue, Statistics statistics) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("filter", "nameOnly", "authorizedDatabases");
    }

    @Override
    public Document run(Request request) {
        Predicate predicate = FilterParser.parse(request.documentOrEmpty("filter"));
        List<Document> databases = catalogue.databases().stream()
                .map(name -> new Document("name", name)
                        .append("sizeOnDisk", statistics.bytes(catalogue.of(name)))
                        .append("empty", false))
                .filter(predicate::matches)
                .toList();
        return new Document("databases", databases);
    }
}
