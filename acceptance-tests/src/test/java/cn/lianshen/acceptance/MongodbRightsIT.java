package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.deploy.Passwords;
import cn.lianshen.deploy.Service;
import cn.lianshen.deploy.mongodb.PrepareMongodb;
import cn.lianshen.standalone.platform.Ports;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Every service is at home in its own database of a real replica set with passwords, and nowhere else. */
@EnabledIf("isPossible")
class MongodbRightsIT {

    private static final String PASSWORD = "of-a-test";

    /** A member must reach itself under the name others use, hence one network and one port. */
    private static final int PORT = freePort();

    private static final GenericContainer<?> MONGODB = new GenericContainer<>(Images.MONGODB)
            .withNetworkMode("host")
            .withEnv("MONGO_INITDB_ROOT_USERNAME", "root")
            .withEnv("MONGO_INITDB_ROOT_PASSWORD", PASSWORD)
            .withCommand(
                    "bash",
                    "-c",
                    "head -c 96 /dev/urandom | base64 -w 0 >/tmp/key && chown 999 /tmp/key && chmod 400 /tmp/key && "
                            + "exec docker-entrypoint.sh mongod --replSet lianshen --keyFile /tmp/key --bind_ip 127.0.0.1 --port "
                            + PORT)
            .waitingFor(Wait.forLogMessage(".*Waiting for connections.*", 2).withStartupTimeout(Duration.ofMinutes(2)));

    @TempDir
    private static Path folder;

    private static int freePort() {
        try {
            return Ports.freeNumber();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isPossible() {
        return Images.start("the rights of every service in " + Images.MONGODB, Images.MONGODB, MONGODB);
    }

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mongodb-root"), PASSWORD);
        for (Service service : Service.values()) {
            Files.writeString(folder.resolve("mongodb-" + service.fullName()), PASSWORD);
        }
        PrepareMongodb.at(List.of("127.0.0.1:" + PORT), new Passwords(folder));
        PrepareMongodb.at(List.of("127.0.0.1:" + PORT), new Passwords(folder));
    }

    @AfterAll
    static void stop() {
        MONGODB.stop();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceWorksInItsOwnDatabase(Service service) {
        try (MongoClient client = login(service)) {
            MongoCollection<Document> collection =
                    client.getDatabase(service.database()).getCollection("things");

            collection.createIndex(Indexes.ascending("state"));
            collection.insertOne(new Document("_id", 1));
            collection.updateOne(Filters.eq(1), Updates.set("state", "known"));

            assertThat(collection.find(Filters.eq("state", "known"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceSeesNoOtherDatabaseAndDropsNone(Service service) {
        try (MongoClient client = login(service)) {
            for (Service other : Service.values()) {
                if (other != service) {
                    assertThatThrownBy(() -> client.getDatabase(other.database())
                                    .getCollection("things")
                                    .find()
                                    .first())
                            .isInstanceOf(MongoCommandException.class);
                }
            }
            assertThatThrownBy(() -> client.getDatabase(service.database()).drop())
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    @Test
    void aStrangerSeesNothing() {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + PORT + "/?replicaSet=lianshen")) {
            assertThatThrownBy(() -> client.getDatabase(Service.INTAKE.database())
                            .getCollection("things")
                            .find()
                            .first())
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    private static MongoClient login(Service service) {
        return MongoClients.create("mongodb://%s:%s@127.0.0.1:%d/?replicaSet=lianshen&authSource=%s"
                .formatted(service.fullName(), PASSWORD, PORT, service.database()));
    }
}
