package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.key.ValueOrder;
import cn.lianshen.embeddedmongo.query.FieldPath;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Required;
import cn.lianshen.embeddedmongo.read.Query;
import cn.lianshen.embeddedmongo.read.Reader;
import cn.lianshen.embeddedmongo.read.Results;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

record Distinct(Catalogue catalogue, Reader reader) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("key", "query");
    }

    @Override
    public Document run(Request request) {
        StoredCollection collection = catalogue.find(request.namespace());
        FieldPath path = FieldPath.of(Required.field(request.body(), "key", String.class));
        Predicate predicate = FilterParser.parse(request.documentOrEmpty("query"));
        List<@Nullable Object> values = collection == null ? List.of() : values(collection, path, predicate);
        return new Document("values", values);
    }

    private List<@Nullable Object> values(StoredCollection collection, FieldPath path, Predicate predicate) {
        TreeSet<@Nullable Object> values = new TreeSet<>(ValueOrder::compare);
        try (Results results = reader.find(collection, Query.all(predicate))) {
            for (Document document = results.next(); document != null; document = results.next()) {
                path.values(document).stream()
                        .filter(value -> !(value instanceof Missing))
                        .forEach(values::add);
            }
        }
        return new ArrayList<>(values);
    }
}
