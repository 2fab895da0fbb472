package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Required;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.write.Changes;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

record Delete(Changes changes, Hints hints) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("deletes", "ordered");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        List<Document> deletes = request.documents("deletes");
        deletes.forEach(delete -> Options.check("delete", delete, Set.of("q", "limit", "hint")));
        WriteErrors errors = new WriteErrors(request);
        long[] deleted = {0};
        errors.run(deletes.size(), i -> {
            hints.check(namespace, deletes.get(i).get("hint"));
            deleted[0] += delete(namespace, deletes.get(i));
        });
        return errors.addTo(new Document("n", (int) deleted[0]));
    }

    private long delete(Namespace namespace, Document delete) {
        Predicate predicate = FilterParser.parse(Required.field(delete, "q", Document.class));
        if (Required.field(delete, "limit", Number.class).intValue() == 0) {
            return changes.deleteAll(namespace, predicate);
        }
        return changes.deleteOne(namespace, predicate, SortOrder.NONE) == null ? 0 : 1;
    }
}
