package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.index.Plan;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.Projection;
import cn.lianshen.embeddedmongo.query.SortOrder;

/**
 * A question to one collection.
 *
 * @param skip results to leave out, 0 or more
 * @param limit most results to give, 0 for all
 * @param handedOn whether nobody looks into the results before they are sent, so that parts of them may stay as they are stored
 */
public record Query(
        Predicate predicate, SortOrder sort, long skip, long limit, Projection projection, boolean handedOn) {

    /** What is left of it for whoever gets the documents of a plan. */
    Query behind(Plan plan) {
        return new Query(
                plan.exact() ? Predicate.And.ALL : predicate,
                plan.sorted() ? SortOrder.NONE : sort,
                skip,
                limit,
                projection,
                handedOn);
    }

    /** Everything that matches, in any order. */
    public static Query all(Predicate predicate) {
        return new Query(predicate, SortOrder.NONE, 0, 0, Projection.WHOLE, false);
    }
}
