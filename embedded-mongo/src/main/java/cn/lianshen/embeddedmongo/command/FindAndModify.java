package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Projection;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.write.Change;
import cn.lianshen.embeddedmongo.write.Changes;
import cn.lianshen.embeddedmongo.write.Changes.Outcome;
import cn.lianshen.embeddedmongo.write.Changes.Update;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record FindAndModify(Changes changes, Hints hints) implements Command {
    @Override
    public Set<String> options() {
        return Set.of(
                "query",
                "sort",
                "remove",
                "update",
                "new",
                "fields",
                "upsert",
                "arrayFilters",
                "hint",
                "bypassDocumentValidation");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        hints.check(namespace, request.body().get("hint"));
        Projection projection = Projection.parse(request.document("fields"));
        boolean remove = request.flag("remove");
        boolean update = request.body().containsKey("update");
        if (remove == update) {
            throw new FailedToParseException("Either an update or remove=true must be specified");
        }
        return remove ? remove(request, namespace, projection) : update(request, namespace, projection);
    }

    private Document remove(Request request, Namespace namespace, Projection projection) {
        Predicate predicate = FilterParser.parse(request.documentOrEmpty("query"));
        Document removed = changes.deleteOne(namespace, predicate, SortOrder.parse(request.document("sort")));
        return reply(new Document("n", removed == null ? 0 : 1), removed, projection);
    }

    private Document update(Request request, Namespace namespace, Projection projection) {
        Document filter = request.documentOrEmpty("query");
        Change change =
                Change.parse(request.body().get("update"), request.body().get("arrayFilters"));
        SortOrder sort = SortOrder.parse(request.document("sort"));
        Update update =
                new Update(filter, FilterParser.parse(filter), sort, change, false, request.flag("upsert"), true);
        Outcome outcome = changes.update(namespace, update);
        boolean found = outcome.matched() > 0;
        Document lastError = new Document("n", found || outcome.inserted() ? 1 : 0).append("updatedExisting", found);
        if (outcome.inserted() && outcome.after() != null) {
            lastError.put("upserted", outcome.after().get("_id"));
        }
        return reply(lastError, request.flag("new") ? outcome.after() : outcome.before(), projection);
    }

    private static Document reply(Document lastError, @Nullable Document value, Projection projection) {
        return new Document("lastErrorObject", lastError)
                .append("value", value == null ? null : projection.apply(value));
    }
}
