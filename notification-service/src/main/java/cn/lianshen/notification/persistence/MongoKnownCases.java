package cn.lianshen.notification.persistence;

import cn.lianshen.notification.domain.CaseFacts;
import cn.lianshen.notification.domain.KnownCases;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts stand beside the cursors of the consumer, in the same document of each case. */
@Component
final class MongoKnownCases implements KnownCases {

    private static final String FACTS = "facts";

    private final Records<CaseDocument> cases;

    MongoKnownCases(MongoDatabase database) {
        this.cases = new Records<>(database, COLLECTION, CaseDocument.class, _ -> {
            throw new IllegalStateException("cases are only ever updated");
        });
    }

    record CaseDocument(@Nullable CaseFacts facts) {}

    @Override
    public Map<String, CaseFacts> find(Collection<String> applicationIds) {
        Map<String, CaseFacts> found = new HashMap<>();
        for (CaseDocument document : cases.find(applicationIds)) {
            CaseFacts facts = document.facts();
            if (facts != null) {
                found.put(facts.applicationId(), facts);
            }
        }
        return found;
    }

    @Override
    public void keep(Collection<CaseFacts> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<UpdateOneModel<CaseDocument>> updates = facts.stream()
                .map(known -> new UpdateOneModel<CaseDocument>(
                        Filters.eq(Records.ID, known.applicationId()),
                        Updates.set(FACTS, cases.encoded(known, CaseFacts.class)),
                        new UpdateOptions().upsert(true)))
                .toList();
        cases.collection().bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
}
