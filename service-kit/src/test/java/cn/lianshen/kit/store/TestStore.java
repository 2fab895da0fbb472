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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded store for all tests of a run, reached with the settings of production. */
public final class TestStore {

    private static final EmbeddedMongo STORE = start();
    private static final MongoClient CLIENT = connect(STORE);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStore() {}

    /** A database that nobody has used. */
    public static MongoDatabase emptyDatabase() {
        return CLIENT.getDatabase("test-" + DATABASES.incrementAndGet());
    }

    /** What a service needs to know to use it; there is no log behind the address. */
    public static Map<String, Object> settings() {
        return Map.of(
                "lianshen.mongodb.uri", STORE.connectionString(),
                "lianshen.mongodb.database", emptyDatabase().getName(),
                "lianshen.kafka.bootstrap-servers", "127.0.0.1:9");
    }

    private static EmbeddedMongo start() {
        try {
            EmbeddedMongo store = EmbeddedMongo.start(EmbeddedMongo.Settings.in(Files.createTempDirectory("store"))
                    .onPort(0));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MongoClient connect(EmbeddedMongo store) {
        return MongoClients.create(StoreConfiguration.durable(
                new KitSettings.Mongodb(store.connectionString(), "test", Duration.ofSeconds(30), 50)));
    }
}
