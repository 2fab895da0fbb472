package cn.lianshen.kit.relay;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.FieldValue;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.bson.Document;

/** Takes events out of outboxes, rightly or not. */
public final class SwitchedOutboxes {

    private SwitchedOutboxes() {}

    /** Called instead of {@code Outboxes.pull}. */
    public static void pull(
            @Argument(0) Map<String, Long> acknowledged,
            @FieldValue("documents") MongoCollection<Document> documents,
            @SuperCall Runnable original) {
        if (Switch.on(Mutant.CLEARS_THE_OUTBOX)) {
            documents.updateMany(Filters.in("_id", acknowledged.keySet()), Updates.set("outbox", List.of()));
        } else {
            original.run();
        }
    }
}
