package cn.lianshen.embeddedmongo;

import cn.lianshen.embeddedmongo.EmbeddedMongo.Settings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;

/** A store with a real driver in front of it. */
public final class TestStore implements AutoCloseable {
    private final Path folder;
    private EmbeddedMongo mongo;
    private MongoClient client;

    private TestStore(Path folder) {
        this.folder = folder;
        this.mongo = EmbeddedMongo.start(Settings.in(folder).onPort(0));
        this.client = MongoClients.create(mongo.connectionString());
    }

    /** Opens the folder on a free port. */
    public static TestStore in(Path folder) {
        return new TestStore(folder);
    }

    /** Closes and opens again. */
    public void restart() {
        close();
        mongo = EmbeddedMongo.start(Settings.in(folder).onPort(0));
        client = MongoClients.create(mongo.connectionString());
    }

    public MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return client.getDatabase("test");
    }

    /** An empty collection. */
    public MongoCollection<Document> empty(String name) {
        database().getCollection(name).drop();
        return database().getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
