package cn.lianshen.standalone.platform;

import cn.lianshen.standalone.broker.EventTopics;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** One question to a server: do you answer now? */
sealed interface Probe {

    boolean answers() throws InterruptedException;

    /** {@return what {@link RunningPlatform} tells others to ask} */
    URI address();

    static Probe of(URI address) {
        return address.getScheme().equals("tcp") ? new Listens(address) : new Healthy(address);
    }

    /** A GET that is answered with 200. */
    record Healthy(URI address) implements Probe {

        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();

        @Override
        public boolean answers() throws InterruptedException {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .GET()
                    .build();
            try {
                return CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** A connection that is accepted. */
    record Listens(URI address) implements Probe {

        @Override
        public boolean answers() {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 2_000);
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** A Kafka broker that tells its topics, the event topics among them. */
    record TellsTopics(String bootstrapServers) implements Probe {

        @Override
        public boolean answers() {
            try {
                EventTopics.ensure(bootstrapServers, Duration.ofSeconds(5));
                return true;
            } catch (IllegalStateException _) {
                return false;
            }
        }

        @Override
        public URI address() {
            return URI.create("tcp://" + bootstrapServers.split(",")[0]);
        }
    }

    /** A MongoDB that answers a ping, the embedded one or another. */
    record Pings(String uri) implements Probe {

        @Override
        public boolean answers() {
            try (var client = MongoClients.create(settings())) {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                return true;
            } catch (MongoException _) {
                return false;
            }
        }

        @Override
        public URI address() {
            return URI.create("tcp://" + new ConnectionString(uri).getHosts().getFirst());
        }

        private MongoClientSettings settings() {
            return MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(uri))
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                    .build();
        }
    }
}
