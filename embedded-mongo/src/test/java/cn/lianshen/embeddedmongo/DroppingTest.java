package cn.lianshen.embeddedmongo;

import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppingTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void start() {
        store = TestStore.in(folder);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void givesTheSpaceOfACollectionBack() throws IOException {
        fill("files", 3000);
        fill("kept", 10);
        store.restart();
        long before = bytesOnDisk();

        store.database().getCollection("files").drop();
        store.restart();

        assertThat(before).isGreaterThan(8 * MEGABYTE);
        assertThat(bytesOnDisk()).isLessThan(MEGABYTE);
        assertThat(store.database().getCollection("kept").countDocuments()).isEqualTo(10);
        assertThat(store.database().listCollectionNames()).containsExactly("kept");
    }

    @Test
    void forgetsADroppedDatabase() {
        fill("files", 20);

        store.database().drop();

        assertThat(store.client().listDatabaseNames()).isEmpty();
        fill("files", 3);
        assertThat(store.database().getCollection("files").countDocuments()).isEqualTo(3);
        assertThat(store.database().getCollection("files").find(gte("n", 0))).hasSize(3);
    }

    @Test
    void letsAReaderFinishWhoseCollectionIsDropped() {
        fill("files", 400);
        try (MongoCursor<Document> cursor =
                store.database().getCollection("files").find().batchSize(50).iterator()) {
            cursor.next();

            store.database().getCollection("files").drop();

            int read = 1;
            while (cursor.hasNext()) {
                cursor.next();
                read++;
            }
            assertThat(read).isEqualTo(400);
        }
    }

    private void fill(String name, int documents) {
        MongoCollection<Document> collection = store.database().getCollection(name);
        collection.createIndex(new Document("n", 1));
        Random random = new Random(1);
        collection.insertMany(IntStream.range(0, documents)
                .mapToObj(i -> {
                    byte[] noise = new byte[3000];
                    random.nextBytes(noise);
                    return new Document("n", i).append("noise", new Binary(noise));
                })
                .toList());
    }

    private long bytesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
