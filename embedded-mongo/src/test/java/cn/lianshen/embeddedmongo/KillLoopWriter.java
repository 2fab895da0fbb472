package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Writes to a document only it changes and inserts others, and remembers what was acknowledged. */
final class KillLoopWriter {
    private final String name;
    private final Random random;
    private long inserted;
    private long sequence = -1;
    private long pulled;
    private boolean maybeInserted;
    private boolean maybeMoved;
    private boolean maybePulled;
    private final AtomicLong acknowledged = new AtomicLong();

    KillLoopWriter(int number) {
        this.name = "w" + number;
        this.random = new Random(number);
    }

    long acknowledged() {
        return acknowledged.get();
    }

    void writeUntilKilled(MongoDatabase database) {
        MongoCollection<Document> cases = database.getCollection("cases");
        try {
            if (sequence < 0) {
                cases.insertOne(new Document("_id", name)
                        .append("kind", "owned")
                        .append("code", name)
                        .append("sequence", 0L)
                        .append("pulled", 0L)
                        .append("outbox", List.of()));
                sequence = 0;
            }
            while (true) {
                write(cases);
                acknowledged.incrementAndGet();
            }
        } catch (MongoException killed) {
            // The last write may have happened or not; the next check accepts both.
        }
    }

    private void write(MongoCollection<Document> cases) {
        switch (random.nextInt(4)) {
            case 0 -> insert(cases);
            case 1 -> pull(cases);
            default -> move(cases);
        }
    }

    private void insert(MongoCollection<Document> cases) {
        maybeInserted = true;
        cases.insertOne(fresh(inserted));
        inserted++;
        maybeInserted = false;
    }

    private Document fresh(long number) {
        String id = name + "-" + number;
        return new Document("_id", id)
                .append("kind", "new")
                .append("code", id)
                .append("sequence", number)
                .append("text", "x".repeat((int) (number % 700)));
    }

    private void move(MongoCollection<Document> cases) {
        maybeMoved = true;
        Document before = cases.findOneAndUpdate(
                and(eq("_id", name), eq("sequence", sequence)),
                combine(inc("sequence", 1L), push("outbox", new Document("at", sequence + 1).append("by", name))));
        assertThat(before).isNotNull();
        sequence++;
        maybeMoved = false;
    }

    private void pull(MongoCollection<Document> cases) {
        maybePulled = true;
        cases.updateOne(
                eq("_id", name),
                combine(
                        pullByFilter(new Document("outbox", new Document("at", new Document("$lte", sequence)))),
                        set("pulled", sequence)));
        pulled = sequence;
        maybePulled = false;
    }

    void checkAgainst(MongoDatabase database) {
        MongoCollection<Document> cases = database.getCollection("cases");
        checkOwned(cases.find(eq("_id", name)).first());
        checkInserted(cases);
        maybeInserted = false;
        maybeMoved = false;
        maybePulled = false;
    }

    private void checkOwned(@Nullable Document owned) {
        if (owned == null) {
            assertThat(sequence).as("acknowledged document of %s is lost", name).isNegative();
            return;
        }
        long found = owned.getLong("sequence");
        long foundPulled = owned.getLong("pulled");
        if (sequence < 0) {
            sequence = 0;
        }
        assertThat(found).as(name).isIn(maybeMoved ? List.of(sequence, sequence + 1) : List.of(sequence));
        assertThat(foundPulled).as(name).isIn(maybePulled ? List.of(pulled, sequence) : List.of(pulled));
        assertThat(owned.getList("outbox", Document.class).stream().map(entry -> entry.getLong("at")))
                .as("half a document of %s", name)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(foundPulled + 1, found).boxed().toList());
        sequence = found;
        pulled = foundPulled;
    }

    private void checkInserted(MongoCollection<Document> cases) {
        long found = cases.countDocuments(and(
                eq("kind", "new"), lte("code", name + "-~"), new Document("code", new Document("$gte", name + "-"))));
        assertThat(found)
                .as("inserted by %s", name)
                .isIn(maybeInserted ? List.of(inserted, inserted + 1) : List.of(inserted));
        inserted = found;
        for (int i = 0; i < Math.min(20, inserted); i++) {
            long number = inserted - 1 - i;
            assertThat(cases.find(eq("_id", name + "-" + number)).first()).isEqualTo(fresh(number));
        }
    }
}
