package cn.lianshen.notification.persistence;

import cn.lianshen.notification.domain.Notice;
import cn.lianshen.notification.domain.Notices;
import cn.lianshen.notification.domain.Recipient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The notices as one collection, read by recipients, newest first. */
@Component
final class MongoNotices implements Notices {

    private static final String RECIPIENTS = "recipients.key";
    private static final String AT = "at";
    private static final String READ_BY = "readBy";

    private final Records<Notice> notices;

    MongoNotices(MongoDatabase database) {
        this.notices = new Records<>(database, "notices", Notice.class, Notice::id);
        notices.collection()
                .createIndex(Indexes.compoundIndex(
                        Indexes.ascending(RECIPIENTS), Indexes.descending(AT), Indexes.descending(Records.ID)));
    }

    @Override
    public void add(List<Notice> added) {
        notices.insertMissing(added);
    }

    @Override
    public List<Notice> read(
            Collection<Recipient> recipients, @Nullable String unreadBy, @Nullable Place before, int limit) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(addressedTo(recipients));
        if (unreadBy != null) {
            conditions.add(Filters.ne(READ_BY, unreadBy));
        }
        if (before != null) {
            conditions.add(Filters.or(
                    Filters.lt(AT, before.at()),
                    Filters.and(Filters.eq(AT, before.at()), Filters.lt(Records.ID, before.id()))));
        }
        return notices.collection()
                .find(Filters.and(conditions))
                .sort(Sorts.descending(AT, Records.ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    @Override
    public boolean markRead(String id, Collection<Recipient> recipients, String account) {
        Bson mine = Filters.and(Filters.eq(Records.ID, id), addressedTo(recipients));
        return notices.collection()
                        .updateOne(mine, Updates.addToSet(READ_BY, account))
                        .getMatchedCount()
                == 1;
    }

    private static Bson addressedTo(Collection<Recipient> recipients) {
        return Filters.in(RECIPIENTS, recipients.stream().map(Recipient::key).toList());
    }
}
