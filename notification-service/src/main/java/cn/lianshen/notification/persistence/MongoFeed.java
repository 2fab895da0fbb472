package cn.lianshen.notification.persistence;

import cn.lianshen.notification.domain.Feed;
import cn.lianshen.notification.domain.FeedEntry;
import cn.lianshen.notification.domain.Scope;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The feed as one collection with a unique position. Position n+1 is only ever inserted by somebody who knows that n is there:
 * inserts go in order and stop at the first conflict, and whoever loses a position to another instance looks again. So there is never
 * a hole that could be filled behind a reader's back, whatever crashes or comes late.
 */
@Component
final class MongoFeed implements Feed {

    private static final String POSITION = "position";
    private static final String DEPARTMENTS = "audience.departments";
    private static final String APPLICANT = "audience.applicant";
    private static final long UNKNOWN = -1;

    private final Records<FeedEntry> entries;

    /** Threads of one process take turns, so that they do not compete for positions. */
    private final ReentrantLock turn = new ReentrantLock();

    private long lastSeen = UNKNOWN;

    MongoFeed(MongoDatabase database) {
        this.entries = new Records<>(
                database, "feed", FeedEntry.class, entry -> entry.event().id());
        entries.collection().createIndex(Indexes.ascending(POSITION), new IndexOptions().unique(true));
        entries.collection().createIndex(Indexes.ascending(DEPARTMENTS, POSITION));
        entries.collection().createIndex(Indexes.ascending(APPLICANT, POSITION));
    }

    @Override
    public List<FeedEntry> append(List<Draft> drafts) {
        turn.lock();
        try {
            Map<String, FeedEntry> placed = new HashMap<>();
            List<FeedEntry> missing = place(drafts, lastSeen == UNKNOWN ? head() : lastSeen);
            while (!insert(missing)) {
                find(drafts.stream().map(draft -> draft.event().id()).toList())
                        .forEach(entry -> placed.put(entry.event().id(), entry));
                missing = place(
                        drafts.stream()
                                .filter(draft ->
                                        !placed.containsKey(draft.event().id()))
                                .toList(),
                        head());
            }
            missing.forEach(entry -> placed.put(entry.event().id(), entry));
            return drafts.stream()
                    .map(draft -> draft.event().id())
                    .map(placed::get)
                    .toList();
        } finally {
            turn.unlock();
        }
    }

    private static List<FeedEntry> place(List<Draft> drafts, long head) {
        List<FeedEntry> entries = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            entries.add(new FeedEntry(head + entries.size() + 1, draft.audience(), draft.event()));
        }
        return entries;
    }

    private boolean insert(List<FeedEntry> added) {
        if (added.isEmpty()) {
            return true;
        }
        lastSeen = UNKNOWN;
        if (!entries.insertAll(added)) {
            return false;
        }
        lastSeen = added.getLast().position();
        return true;
    }

    @Override
    public List<FeedEntry> read(Scope scope, long after, int limit) {
        return entries.collection()
                .find(within(scope, Filters.gt(POSITION, after)))
                .sort(Sorts.ascending(POSITION))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private static Bson within(Scope scope, Bson range) {
        return switch (scope) {
            case Scope.Everything _ -> range;
            case Scope.OfDepartment department -> Filters.and(Filters.eq(DEPARTMENTS, department.code()), range);
            case Scope.OfApplicant applicant -> Filters.and(Filters.eq(APPLICANT, applicant.account()), range);
        };
    }

    @Override
    public List<FeedEntry> find(Collection<String> eventIds) {
        return entries.find(eventIds);
    }

    @Override
    public long head() {
        FeedEntry last =
                entries.collection().find().sort(Sorts.descending(POSITION)).first();
        return last == null ? 0 : last.position();
    }
}
