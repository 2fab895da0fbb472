package cn.lianshen.deploy.mongodb;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one set of members that do not know each other yet, and waits until it has a primary. */
record ReplicaSet(MongoDatabase admin) {

    static final String NAME = "lianshen";

    private static final Logger log = LoggerFactory.getLogger(ReplicaSet.class);
    private static final int NOT_YET_INITIALISED = 94;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    void of(List<String> members) throws InterruptedException {
        if (isNew()) {
            admin.runCommand(new Document("replSetInitiate", configuration(members)));
            log.info("replica set {} made of {}", NAME, members);
        }
        awaitPrimary();
    }

    private boolean isNew() {
        try {
            admin.runCommand(new Document("replSetGetStatus", 1));
            return false;
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NOT_YET_INITIALISED) {
                return true;
            }
            throw e;
        }
    }

    static Document configuration(List<String> members) {
        List<Document> described = IntStream.range(0, members.size())
                .mapToObj(index -> new Document("_id", index).append("host", members.get(index)))
                .toList();
        return new Document("_id", NAME).append("members", described);
    }

    private void awaitPrimary() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (admin.runCommand(new Document("hello", 1)).getString("primary") == null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "no primary of " + NAME + " after " + PATIENCE.toSeconds() + " s (expected: an elected one)");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
