package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Required;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.write.Change;
import cn.lianshen.embeddedmongo.write.Changes;
import cn.lianshen.embeddedmongo.write.Changes.Outcome;
import cn.lianshen.embeddedmongo.write.Changes.Update;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

record UpdateDocuments(Changes changes, Hints hints) implements Command {
    private static final Set<String> UPDATE_OPTIONS =
            Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint", "sort");

    @Override
    public Set<String> options() {
        return Set.of("updates", "ordered", "bypassDocumentValidation");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        List<Document> updates = request.documents("updates");
        updates.forEach(update -> Options.check("update", update, UPDATE_OPTIONS));
        WriteErrors errors = new WriteErrors(request);
        Totals totals = new Totals();
        errors.run(updates.size(), i -> {
            hints.check(namespace, updates.get(i).get("hint"));
            totals.add(i, changes.update(namespace, parse(updates.get(i))));
        });
        return errors.addTo(totals.reply());
    }

    private static Update parse(Document update) {
        Change change = Change.parse(update.get("u"), update.get("arrayFilters"));
        boolean multi = Utils.isTrue(update.get("multi"));
        if (multi && change.isReplacement()) {
            throw new FailedToParseException("multi update is not supported for replacement-style update");
        }
        Document filter = Required.field(update, "q", Document.class);
        SortOrder sort = SortOrder.parse((Document) update.get("sort"));
        return new Update(
                filter, FilterParser.parse(filter), sort, change, multi, Utils.isTrue(update.get("upsert")), false);
    }

    private static final class Totals {
        private final List<Document> upserted = new ArrayList<>();
        private long matched;
        private long modified;

        void add(int index, Outcome outcome) {
            matched += outcome.matched();
            modified += outcome.modified();
            if (outcome.inserted() && outcome.after() != null) {
                upserted.add(new Document("index", index)
                        .append("_id", outcome.after().get("_id")));
            }
        }

        Document reply() {
            Document reply = new Document("n", (int) matched + upserted.size()).append("nModified", (int) modified);
            return upserted.isEmpty() ? reply : reply.append("upserted", upserted);
        }
    }
}
