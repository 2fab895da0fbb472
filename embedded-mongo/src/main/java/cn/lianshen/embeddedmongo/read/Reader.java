package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.index.Index;
import cn.lianshen.embeddedmongo.index.Planner;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.index.Walk;
import cn.lianshen.embeddedmongo.query.Predicate;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.storage.Store;
import cn.lianshen.embeddedmongo.storage.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs queries; each sees one state of the store. */
public final class Reader {
    private final Store store;

    /** Reads from this store. */
    public Reader(Store store) {
        this.store = store;
    }

    /** The results of a query. */
    public Results find(StoredCollection collection, Query query) {
        Walk walk = walk(collection, query.predicate(), query.sort(), query.limit() > 0);
        Query rest = query.behind(walk.plan());
        Matches matches = new Matches(walk, rest.predicate(), Fields.of(rest));
        return rest.sort().isNone() ? new Streamed(matches, rest) : new Sorted(matches, rest);
    }

    /** The keys of the documents a write will look at, in order; each must be read again under its lock. */
    public List<byte[]> ids(StoredCollection collection, Predicate predicate, SortOrder sort, long limit) {
        Walk walk = walk(collection, predicate, sort, limit > 0);
        Fields fields = Fields.of(predicate, sort);
        try (Matches matches = new Matches(walk, predicate, fields)) {
            if (sort.isNone() || walk.plan().sorted()) {
                return take(matches, limit);
            }
            return new SortBuffer(sort, limit).addAll(matches).ids();
        }
    }

    private static List<byte[]> take(Matches matches, long limit) {
        List<byte[]> ids = new ArrayList<>();
        while (limit == 0 || ids.size() < limit) {
            Match match = matches.next();
            if (match == null) {
                return ids;
            }
            ids.add(match.id());
        }
        return ids;
    }

    /**
     * The view is younger than the list of indexes, so it has all their entries; if the list changed meanwhile an index
     * may have been emptied, and the view is taken again.
     */
    private Walk walk(StoredCollection collection, Predicate predicate, SortOrder sort, boolean limited) {
        while (true) {
            List<Index> indexes = collection.indexes();
            View view = store.view();
            if (indexes == collection.indexes()) {
                return new Walk(collection, Planner.plan(collection, indexes, predicate, sort, limited), view);
            }
            view.close();
        }
    }

    /** How many documents match, at most the limit if it is not 0. */
    public long count(StoredCollection collection, @Nullable Predicate predicate, long limit) {
        if (predicate == null || predicate.equals(Predicate.And.ALL)) {
            return limit == 0 ? collection.count() : Math.min(limit, collection.count());
        }
        try (Walk walk = walk(collection, predicate, SortOrder.NONE, false)) {
            return walk.plan().exact() ? walk.countEntries(limit) : countMatches(walk, predicate, limit);
        }
    }

    private static long countMatches(Walk walk, Predicate predicate, long limit) {
        Fields fields = Fields.of(predicate, SortOrder.NONE);
        long count = 0;
        for (Walk.Found found = walk.next(); found != null && (limit == 0 || count < limit); found = walk.next()) {
            if (predicate.matches(fields.decode(found.bytes()))) {
                count++;
            }
        }
        return count;
    }
}
