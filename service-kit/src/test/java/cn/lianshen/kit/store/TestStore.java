package cn.lianshen.kit.store;

import cn.lianshen.embeddedmongo.EmbeddedMongo;
import cn.lianshen.kit.KitSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded store for all tests of a run, reached with the settings of production. */
public final class TestStore {

    private static final MongoClient CLIENT = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStore() {}

    /** A database that nobody has used. */
    public static MongoDatabase emptyDatabase() {
        return CLIENT.getDatabase("test-" + DATABASES.incrementAndGet());
    }

    private static MongoClient start() {
        try {
            EmbeddedMongo store = EmbeddedMongo.start(EmbeddedMongo.Settings.in(Files.createTempDirectory("store"))
                    .onPort(0));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return MongoClients.create(StoreConfiguration.durable(
                    new KitSettings.Mongodb(store.connectionString(), "test", Duration.ofSeconds(30), 50)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
