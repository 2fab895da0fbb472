package cn.lianshen.kit.aggregate;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.kit.failpoint.Failpoints;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.FieldValue;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.bson.Document;

/** Stores the next revision as an update of what changes, or as the whole document. */
public final class SwitchedSave {

    private SwitchedSave() {}

    /** Called instead of {@code Aggregates.save}. */
    public static boolean save(
            @Argument(0) Stored<Object> before,
            @Argument(1) Object state,
            @Argument(2) List<CaseEvent> events,
            @Argument(3) Document recent,
            @FieldValue("writes") MongoCollection<Document> documents,
            @FieldValue("layout") AggregateDocument<Object> layout,
            @SuperCall Callable<Boolean> original)
            throws Exception {
        if (!Switch.on(Mutant.SAVES_THE_WHOLE_DOCUMENT)) {
            return original.call();
        }
        Document whole = SwitchedFind.read();
        whole.append("state", state)
                .append("keys", layout.keys(before.id(), state))
                .append("revision", before.revision() + 1)
                .append("sequence", before.sequence() + events.size())
                .append("outbox", plus(whole, "outbox", layout.outbox(before.id(), before.sequence(), events)))
                .append("recent", plus(whole, "recent", List.of(recent)));
        Failpoints.hit("cmd.beforeCas");
        documents.replaceOne(Filters.eq("_id", before.id()), whole);
        return true;
    }

    private static List<Document> plus(Document whole, String field, List<Document> more) {
        List<Document> all = new ArrayList<>(whole.getList(field, Document.class));
        all.addAll(more);
        return all;
    }
}
