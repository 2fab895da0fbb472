package cn.lianshen.reporting.persistence;

import cn.lianshen.kit.aggregate.Overtaken;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.usecase.CaseQuery;
import cn.lianshen.reporting.usecase.CaseRecords;
import cn.lianshen.reporting.usecase.Change;
import cn.lianshen.reporting.usecase.Kept;
import cn.lianshen.reporting.usecase.Scope;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The records in the collection {@value #COLLECTION}. */
final class MongoCaseRecords implements CaseRecords {

    static final String COLLECTION = "cases";
    private static final int RECORDS_A_BATCH = 500;

    private final MongoCollection<RawBsonDocument> documents;
    private final MongoCollection<Document> writes;
    private final CaseDocument layout;

    MongoCaseRecords(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION, RawBsonDocument.class);
        this.writes = database.getCollection(COLLECTION);
        this.layout = new CaseDocument(database.getCodecRegistry().get(CaseRecord.class));
        writes.createIndexes(CaseFilters.indexes());
    }

    @Override
    public Map<String, Kept> find(Collection<String> applicationIds) {
        Map<String, Kept> found = new HashMap<>();
        for (RawBsonDocument document : documents.find(Filters.in(CaseDocument.ID, applicationIds))) {
            found.put(document.getString(CaseDocument.ID).getValue(), layout.read(document));
        }
        return found;
    }

    @Override
    public Optional<Kept> find(String applicationId, Scope scope) {
        List<Bson> all = new ArrayList<>(List.of(Filters.eq(CaseDocument.ID, applicationId)));
        CaseFilters.scope(scope, all);
        return Optional.ofNullable(documents.find(Filters.and(all)).first()).map(layout::read);
    }

    @Override
    public void save(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        int stored = write(changes.stream().map(this::update).toList());
        if (stored != changes.size()) {
            throw new Overtaken(changes.size() - stored);
        }
    }

    /** The first revision is an upsert: if the case has come into being meanwhile, its id is taken and nothing is written. */
    private UpdateOneModel<Document> update(Change change) {
        Kept before = change.before();
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq(CaseDocument.ID, before.record().applicationId()),
                        Filters.eq(CaseDocument.REVISION, before.revision())),
                layout.update(change),
                new UpdateOptions().upsert(before.revision() == 0));
    }

    private int write(List<UpdateOneModel<Document>> updates) {
        try {
            BulkWriteResult result = writes.bulkWrite(updates, new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() + result.getUpserts().size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return updates.size() - e.getWriteErrors().size();
        }
    }

    @Override
    public List<CaseRecord> page(CaseQuery query) {
        String search = query.search();
        Bson wanted = search == null ? CaseFilters.filter(query) : CaseFilters.searched(searching(search), query);
        return records(documents.find(wanted).sort(CaseFilters.sort(query)).limit(query.limit() + 1))
                .into(new ArrayList<>());
    }

    private Bson searching(String search) {
        Bson exactly = CaseFilters.exactly(search);
        boolean known = documents
                        .find(exactly)
                        .projection(Projections.include(CaseDocument.ID))
                        .first()
                != null;
        return known ? exactly : CaseFilters.within(search);
    }

    @Override
    public void countedOn(Set<LocalDate> days, Consumer<CaseRecord> visitor) {
        List<String> dates = days.stream().map(LocalDate::toString).toList();
        FindIterable<RawBsonDocument> found = documents
                .find(Filters.in(CaseDocument.DAYS, dates))
                .batchSize(RECORDS_A_BATCH)
                .timeoutMode(TimeoutMode.ITERATION);
        records(found).forEach(visitor);
    }

    private MongoIterable<CaseRecord> records(FindIterable<RawBsonDocument> found) {
        return found.projection(Projections.include(CaseDocument.RECORD)).map(layout::record);
    }

    @Override
    public void drop() {
        writes.drop();
        writes.createIndexes(CaseFilters.indexes());
    }
}
