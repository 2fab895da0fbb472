package cn.lianshen.intake.application.persistence;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.intake.application.domain.Application;
import cn.lianshen.intake.application.domain.ApplicationLine;
import cn.lianshen.intake.application.domain.ApplicationState;
import cn.lianshen.intake.application.domain.Applications;
import cn.lianshen.kit.aggregate.Aggregates;
import cn.lianshen.kit.aggregate.Stored;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Applications in MongoDB, found by applicant, lead department, state and verification code. */
final class MongoApplications implements Applications {

    private static final String APPLICANT = "keys.applicant";
    private static final String LEAD = "keys.lead";
    private static final String STATE = "keys.state";
    private static final String ORDER = "keys.order";
    private static final String VERIFICATION = "keys.verification";

    private final Aggregates<Application> applications;
    private final MongoCollection<Document> documents;

    MongoApplications(MongoDatabase database, String collection, Aggregates<Application> applications) {
        this.applications = applications;
        this.documents = database.getCollection(collection);
        documents.createIndex(Indexes.ascending(STATE, ORDER));
        documents.createIndex(Indexes.ascending(LEAD, STATE, ORDER));
        documents.createIndex(Indexes.ascending(APPLICANT, ORDER));
        documents.createIndex(Indexes.ascending(ORDER));
        documents.createIndex(
                Indexes.ascending(VERIFICATION), new IndexOptions().unique(true).sparse(true));
    }

    static Map<String, Object> keys(String id, Application application) {
        Map<String, Object> keys = new HashMap<>();
        keys.put("applicant", application.filing().applicant().account());
        keys.put("lead", application.filing().leadDepartment());
        keys.put("state", application.state().name());
        keys.put("order", application.filing().createdAt() + " " + id);
        if (application.result() != null) {
            keys.put("verification", application.result().verificationCode());
        }
        return keys;
    }

    @Override
    public Optional<Application> find(String id) {
        return applications.find(id).map(Stored::state);
    }

    @Override
    public Optional<Application> verified(String verificationCode) {
        return applications.findBy(Filters.eq(VERIFICATION, verificationCode)).stream()
                .findFirst()
                .map(Stored::state);
    }

    @Override
    public List<ApplicationLine> list(Query query) {
        return documents
                .find(filter(query))
                .sort(Sorts.descending(ORDER))
                .limit(query.limit())
                .projection(Projections.include(
                        ORDER,
                        "state.number",
                        "state.state",
                        "state.filing.scheme",
                        "state.filing.projectCode",
                        "state.filing.projectName",
                        "state.filing.createdAt",
                        "state.submittedAt",
                        "state.review.acceptedAt",
                        "state.review.plan.promisedDue",
                        "state.review.plan.statutoryDue",
                        "state.review.proposal.conclusion",
                        "state.result.number"))
                .map(MongoApplications::line)
                .into(new ArrayList<>());
    }

    private static Bson filter(Query query) {
        List<Bson> filters = new ArrayList<>();
        if (query.applicantAccount() != null) {
            filters.add(Filters.eq(APPLICANT, query.applicantAccount()));
        }
        if (query.leadDepartment() != null) {
            filters.add(Filters.eq(LEAD, query.leadDepartment()));
        }
        if (query.state() != null) {
            filters.add(Filters.eq(STATE, query.state().name()));
        }
        if (query.after() != null) {
            filters.add(Filters.lt(ORDER, query.after()));
        }
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    private static ApplicationLine line(Document document) {
        String conclusion = text(document, "state", "review", "proposal", "conclusion");
        return new ApplicationLine(
                document.getString("_id"),
                required(document, "state", "number"),
                ApplicationState.valueOf(required(document, "state", "state")),
                required(document, "state", "filing", "scheme", "code"),
                new LocalizedText(
                        required(document, "state", "filing", "scheme", "name", "zh"),
                        required(document, "state", "filing", "scheme", "name", "en")),
                text(document, "state", "filing", "projectCode"),
                required(document, "state", "filing", "projectName"),
                moment(document, "state", "filing", "createdAt").orElseThrow(),
                moment(document, "state", "submittedAt").orElse(null),
                moment(document, "state", "review", "acceptedAt").orElse(null),
                day(document, "state", "review", "plan", "promisedDue"),
                day(document, "state", "review", "plan", "statutoryDue"),
                conclusion == null ? null : Conclusion.valueOf(conclusion),
                text(document, "state", "result", "number"),
                required(document, "keys", "order"));
    }

    private static String required(Document document, String... path) {
        return String.valueOf(text(document, path));
    }

    private static @Nullable String text(Document document, String... path) {
        return document.getEmbedded(List.of(path), String.class);
    }

    private static Optional<Instant> moment(Document document, String... path) {
        return Optional.ofNullable(document.getEmbedded(List.of(path), Date.class))
                .map(Date::toInstant);
    }

    /** The driver keeps a day as its midnight in UTC. */
    private static @Nullable LocalDate day(Document document, String... path) {
        return moment(document, path)
                .map(midnight -> LocalDate.ofInstant(midnight, ZoneOffset.UTC))
                .orElse(null);
    }
}
