package cn.lianshen.reporting.persistence;

import cn.lianshen.reporting.domain.DayTally;
import cn.lianshen.reporting.usecase.DayTallies;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;

/**
 * The tallies in the collection {@code days}, whose ids are ISO dates. A mark takes the tally away, and a tally is kept only
 * if no mark came since its day was looked at. It names the calendar it was counted with and holds only while that is used.
 */
final class MongoDayTallies implements DayTallies {

    private static final String ID = "_id";
    private static final String MARKS = "marks";
    private static final String MARKED_AT = "markedAt";
    private static final String CALENDAR = "calendar";
    private static final String ENTRIES = "entries";

    private final MongoCollection<RawBsonDocument> documents;
    private final MongoCollection<Document> writes;
    private final Codec<DayTally.Entry> codec;
    private final String calendarVersion;
    private final Clock clock;

    MongoDayTallies(MongoDatabase database, String calendarVersion, Clock clock) {
        this.documents = database.getCollection("days", RawBsonDocument.class);
        this.writes = database.getCollection("days");
        this.codec = database.getCodecRegistry().get(DayTally.Entry.class);
        this.calendarVersion = calendarVersion;
        this.clock = clock;
    }

    @Override
    public void mark(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        Bson mark = Updates.combine(
                Updates.inc(MARKS, 1L), Updates.set(MARKED_AT, Date.from(clock.instant())), Updates.unset(ENTRIES));
        List<UpdateOneModel<Document>> marks = days.stream()
                .map(day -> new UpdateOneModel<Document>(
                        Filters.eq(ID, day.toString()), mark, new UpdateOptions().upsert(true)))
                .toList();
        writes.bulkWrite(marks, new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<Day> upTo(LocalDate last) {
        return documents
                .find(Filters.lte(ID, last.toString()))
                .sort(Sorts.ascending(ID))
                .map(this::day)
                .into(new ArrayList<>());
    }

    private Day day(RawBsonDocument document) {
        LocalDate date = LocalDate.parse(document.getString(ID).getValue());
        return new Day(
                date,
                document.getNumber(MARKS).longValue(),
                Instant.ofEpochMilli(document.getDateTime(MARKED_AT).getValue()),
                counted(date, document));
    }

    private Optional<DayTally> counted(LocalDate date, RawBsonDocument document) {
        if (!document.containsKey(ENTRIES)
                || !document.getString(CALENDAR).getValue().equals(calendarVersion)) {
            return Optional.empty();
        }
        List<DayTally.Entry> entries = new ArrayList<>();
        for (BsonValue entry : document.getArray(ENTRIES)) {
            entries.add(((RawBsonDocument) entry.asDocument()).decode(codec));
        }
        return Optional.of(new DayTally(date, entries));
    }

    @Override
    public void keep(Day seen, DayTally tally) {
        writes.updateOne(
                Filters.and(
                        Filters.eq(ID, seen.date().toString()),
                        Filters.eq(MARKS, seen.marks()),
                        Filters.eq(MARKED_AT, Date.from(seen.markedAt()))),
                Updates.combine(Updates.set(CALENDAR, calendarVersion), Updates.set(ENTRIES, tally.entries())));
    }

    @Override
    public void drop() {
        writes.drop();
    }
}
