package cn.lianshen.notification;

import cn.lianshen.embeddedmongo.EmbeddedMongo;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded store for all tests of a run, and a database of its own for whoever asks. */
public final class TestStore {

    private static final EmbeddedMongo STORE = start();
    private static final MongoClient CLIENT = MongoClients.create(STORE.connectionString());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStore() {}

    private static EmbeddedMongo start() {
        try {
            return EmbeddedMongo.start(EmbeddedMongo.Settings.in(Files.createTempDirectory("notification-store"))
                    .onPort(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address for a driver. */
    public static String uri() {
        return STORE.connectionString();
    }

    /** An empty database. */
    public static MongoDatabase emptyDatabase() {
        return CLIENT.getDatabase("notification-" + DATABASES.incrementAndGet());
    }

    /** The database of the running service. */
    public static MongoDatabase database(String name) {
        return CLIENT.getDatabase(name);
    }
}
