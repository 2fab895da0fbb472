package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.read.Results;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Results that were not yet taken to the end. A cursor nobody asks for 10 minutes is closed. */
final class Cursors implements AutoCloseable {
    private static final int FIRST_BATCH = 101;
    private static final long BATCH_BYTES = 16L << 20;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Clock clock;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Cursor> cursors = new ConcurrentHashMap<>();

    Cursors(Clock clock) {
        this.clock = clock;
    }

    /** The reply with the first results; the rest stays for {@link #more} unless one batch is all that is wanted. */
    Document open(String namespace, Results results, @Nullable Object batchSize, boolean single) {
        closeIdle();
        Cursor cursor = new Cursor(lastId.incrementAndGet(), namespace, results, clock.instant());
        try {
            List<Document> batch = cursor.take(batchSize instanceof Number size ? size.intValue() : FIRST_BATCH);
            boolean done = single || cursor.isDone();
            if (!done) {
                cursors.put(cursor.id, cursor);
            }
            return reply(cursor, "firstBatch", batch, done);
        } finally {
            if (!cursors.containsKey(cursor.id)) {
                cursor.close();
            }
        }
    }

    /** The reply with the next results. */
    Document more(long id, int batchSize) {
        Cursor cursor = cursors.get(id);
        if (cursor == null) {
            throw new CursorNotFoundException(id);
        }
        synchronized (cursor) {
            cursor.used = clock.instant();
            List<Document> batch = cursor.take(batchSize > 0 ? batchSize : Integer.MAX_VALUE);
            boolean done = cursor.isDone();
            if (done) {
                close(id);
            }
            return reply(cursor, "nextBatch", batch, done);
        }
    }

    /** Closes a cursor and tells whether there was one. */
    boolean close(long id) {
        Cursor cursor = cursors.remove(id);
        if (cursor == null) {
            return false;
        }
        cursor.close();
        return true;
    }

    private static Document reply(Cursor cursor, String name, List<Document> batch, boolean done) {
        return new Document(
                "cursor",
                new Document("id", done ? 0L : cursor.id)
                        .append("ns", cursor.namespace)
                        .append(name, batch));
    }

    private void closeIdle() {
        Instant oldest = clock.instant().minus(IDLE);
        cursors.values().stream()
                .filter(cursor -> cursor.used.isBefore(oldest))
                .map(cursor -> cursor.id)
                .forEach(this::close);
    }

    @Override
    public void close() {
        List.copyOf(cursors.keySet()).forEach(this::close);
    }

    private static final class Cursor {
        private final long id;
        private final String namespace;
        private final Results results;
        private volatile Instant used;
        private @Nullable Document next;
        private boolean started;
        private boolean closed;

        Cursor(long id, String namespace, Results results, Instant now) {
            this.id = id;
            this.namespace = namespace;
            this.results = results;
            this.used = now;
        }

        synchronized List<Document> take(int most) {
            if (closed) {
                throw new CursorNotFoundException(id);
            }
            if (!started) {
                started = true;
                next = results.next();
            }
            List<Document> batch = new ArrayList<>();
            long bytes = 0;
            while (next != null && batch.size() < most) {
                bytes += BsonSize.of(next);
                if (bytes >= BATCH_BYTES && !batch.isEmpty()) {
                    break;
                }
                batch.add(next);
                next = results.next();
            }
            return batch;
        }

        boolean isDone() {
            return next == null;
        }

        synchronized void close() {
            if (!closed) {
                closed = true;
                results.close();
            }
        }
    }
}
