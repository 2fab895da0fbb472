package cn.lianshen.reporting.persistence;

import cn.lianshen.reporting.usecase.CaseQuery;
import cn.lianshen.reporting.usecase.CaseQuery.Position;
import cn.lianshen.reporting.usecase.Scope;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** The questions asked of the records, and the index that answers each. */
final class CaseFilters {

    private CaseFilters() {}

    /** One index for every scope and order; the search and the days have their own. */
    static List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.descending(CaseDocument.SUBMITTED, CaseDocument.ID)),
                urgentFirst(CaseDocument.STATE),
                newestFirst(CaseDocument.STATE),
                urgentFirst(CaseDocument.DEPARTMENTS, CaseDocument.STATE),
                newestFirst(CaseDocument.DEPARTMENTS, CaseDocument.STATE),
                newestFirst(CaseDocument.DEPARTMENTS),
                newestFirst(CaseDocument.APPLICANT),
                newestFirst(CaseDocument.TERMS),
                new IndexModel(Indexes.ascending(CaseDocument.DAYS)));
    }

    private static IndexModel urgentFirst(String... equal) {
        return new IndexModel(
                Indexes.compoundIndex(Indexes.ascending(equal), Indexes.ascending(CaseDocument.DUE, CaseDocument.ID)));
    }

    private static IndexModel newestFirst(String... equal) {
        return new IndexModel(Indexes.compoundIndex(
                Indexes.ascending(equal), Indexes.descending(CaseDocument.SUBMITTED, CaseDocument.ID)));
    }

    static Bson sort(CaseQuery query) {
        return query.urgentFirst()
                ? Sorts.ascending(CaseDocument.DUE, CaseDocument.ID)
                : Sorts.descending(CaseDocument.SUBMITTED, CaseDocument.ID);
    }

    /** Everything but the search. */
    static Bson filter(CaseQuery query) {
        List<Bson> all = new ArrayList<>();
        scope(query.scope(), all);
        query.wantedState().ifPresent(state -> all.add(Filters.eq(CaseDocument.STATE, state.name())));
        Position after = query.after();
        if (after != null) {
            all.add(query.urgentFirst() ? laterThan(after) : earlierThan(after));
        } else if (!query.urgentFirst()) {
            all.add(Filters.gt(CaseDocument.SUBMITTED, Long.MIN_VALUE));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    static void scope(Scope scope, List<Bson> all) {
        switch (scope) {
            case Scope.Everything _ -> {}
            case Scope.OfDepartment own -> all.add(Filters.eq(CaseDocument.DEPARTMENTS, own.code()));
            case Scope.OfApplicant own -> all.add(Filters.eq(CaseDocument.APPLICANT, own.account()));
        }
    }

    /** The first condition is there for the index, which cannot use an “or”. */
    private static Bson laterThan(Position after) {
        return Filters.and(
                Filters.gte(CaseDocument.DUE, after.key()),
                Filters.or(
                        Filters.gt(CaseDocument.DUE, after.key()), Filters.gt(CaseDocument.ID, after.applicationId())));
    }

    private static Bson earlierThan(Position after) {
        return Filters.and(
                Filters.lte(CaseDocument.SUBMITTED, after.key()),
                Filters.or(
                        Filters.lt(CaseDocument.SUBMITTED, after.key()),
                        Filters.lt(CaseDocument.ID, after.applicationId())));
    }

    /** What is searched for, among what the rest of the question leaves. */
    static Bson searched(Bson search, CaseQuery query) {
        return Filters.and(search, notForAnIndex(filter(query)));
    }

    /** The same condition, said so that no index is chosen for it: a term leaves far fewer cases than a scope or a state. */
    private static Bson notForAnIndex(Bson condition) {
        return Filters.nor(Filters.nor(condition));
    }

    /** The text is a number, a project code or a pair of characters. */
    static Bson exactly(String search) {
        return Filters.eq(CaseDocument.TERMS, SearchTerms.normal(search));
    }

    /** The text is part of the project's name. */
    static Bson within(String search) {
        String text = SearchTerms.normal(search);
        List<Bson> all = new ArrayList<>();
        SearchTerms.pairs(text).forEach(pair -> all.add(Filters.eq(CaseDocument.TERMS, pair)));
        all.add(Filters.regex(
                CaseDocument.PROJECT_NAME, Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE)));
        return Filters.and(all);
    }
}
