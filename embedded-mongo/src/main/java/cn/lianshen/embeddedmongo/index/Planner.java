package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.SortOrder;
import java.util.List;
import java.util.Optional;

/** Chooses by which index a query is answered. */
public final class Planner {
    private Planner() {}

    /**
     * The best plan.
     *
     * @param indexes the indexes to choose from
     * @param limited whether only some of the results are wanted, so that finding them in order saves work
     */
    public static Plan plan(
            StoredCollection collection, List<Index> indexes, Predicate predicate, SortOrder sort, boolean limited) {
        List<Conjunct> conjuncts = Conjunct.of(predicate);
        Candidate best = new Candidate(null, collection.prefix(), conjuncts, sort);
        int bestScore = best.score(limited);
        for (Index index : indexes) {
            Candidate candidate = new Candidate(index, index.prefix(), conjuncts, sort);
            int score = candidate.score(limited);
            if (score > bestScore && candidate.isComplete()) {
                best = candidate;
                bestScore = score;
            }
        }
        return best.plan(predicate);
    }

    /** The only id a document that matches can have, encoded, if the predicate names one. */
    public static Optional<byte[]> onlyId(Predicate predicate) {
        return Conjunct.of(predicate).stream()
                .filter(conjunct -> conjunct.path().dotted().equals("_id"))
                .map(conjunct -> Bounds.of(conjunct.condition()))
                .filter(bounds -> bounds instanceof Bounds.Points points
                        && points.values().size() == 1)
                .map(bounds -> ((Bounds.Points) bounds).values().getFirst())
                .findFirst();
    }
}
