package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Projection;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.read.Query;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stages a pipeline begins with that are a query: matches, then a sort, then a skip, then a limit. */
record LeadingStages(Query query, List<Document> rest) {

    static LeadingStages of(List<Document> pipeline) {
        Deque<Document> stages = new ArrayDeque<>(pipeline);
        List<Predicate> predicates = new ArrayList<>();
        for (Object match = take(stages, "$match"); match != null; match = take(stages, "$match")) {
            predicates.add(FilterParser.parse((Document) match));
        }
        Predicate predicate = predicates.size() == 1 ? predicates.getFirst() : new Predicate.And(predicates);
        SortOrder sort = SortOrder.parse((Document) take(stages, "$sort"));
        Object skip = take(stages, "$skip");
        Object limit = take(stages, "$limit");
        Query query = new Query(predicate, sort, number(skip), number(limit), Projection.WHOLE, false);
        return new LeadingStages(query, List.copyOf(stages));
    }

    private static @Nullable Object take(Deque<Document> stages, String name) {
        Document first = stages.peekFirst();
        if (first == null || first.size() != 1 || !first.containsKey(name)) {
            return null;
        }
        stages.removeFirst();
        return first.get(name);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
