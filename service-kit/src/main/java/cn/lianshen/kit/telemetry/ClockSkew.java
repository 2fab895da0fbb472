package cn.lianshen.kit.telemetry;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** How far this machine's clock is from the store's. Nothing is ordered by time; but due dates and reports are about it. */
public final class ClockSkew {

    private final MongoDatabase database;
    private final Clock clock;

    ClockSkew(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Own time minus the store's, give or take half of what the question took; positive if this clock is ahead.
     *
     * @throws IllegalStateException if the store does not tell the time
     */
    public Duration now() {
        Instant before = clock.instant();
        Date theirs = database.runCommand(new Document("hello", 1)).getDate("localTime");
        Instant after = clock.instant();
        if (theirs == null) {
            throw new IllegalStateException("hello: no localTime (expected: the store's time)");
        }
        Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
        return Duration.between(theirs.toInstant(), middle);
    }
}
