package cn.lianshen.kit.aggregate;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.FieldValue;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.bson.Document;

/** Reads an aggregate, and keeps the whole document for whoever wants to write it back. */
public final class SwitchedFind {

    private static final ThreadLocal<Document> READ = ThreadLocal.withInitial(Document::new);

    private SwitchedFind() {}

    /** Called instead of {@code Aggregates.find}. */
    public static Optional<?> find(
            @Argument(0) String id,
            @FieldValue("writes") MongoCollection<Document> documents,
            @SuperCall Callable<Optional<?>> original)
            throws Exception {
        if (Switch.on(Mutant.SAVES_THE_WHOLE_DOCUMENT)) {
            Document found = documents.find(Filters.eq("_id", id)).first();
            READ.set(found == null ? new Document() : found);
        }
        return original.call();
    }

    /** What this thread read last. */
    static Document read() {
        return READ.get();
    }
}
