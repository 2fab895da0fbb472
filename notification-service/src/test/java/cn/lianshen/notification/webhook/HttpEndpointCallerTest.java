package cn.lianshen.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.Answer.Fault;
import cn.lianshen.notification.domain.EndpointGuard;
import cn.lianshen.notification.domain.EndpointPolicy;
import cn.lianshen.notification.domain.EventFilter;
import cn.lianshen.notification.domain.SigningSecret;
import cn.lianshen.notification.domain.Subscription;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HttpEndpointCallerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final String HOST = "hooks.example.com";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private TestTls tls;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        tls = TestTls.forHost(folder, HOST);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        server.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            SNIHostName name = (SNIHostName) session.getRequestedServerNames().getFirst();
            seen.add(name.getAsciiName() + " " + exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void connectsToTheJudgedAddressUnderTheNameOfTheHost() throws Exception {
        Answer answer = call(HOST, tls);

        assertThat(answer.isSuccess()).isTrue();
        assertThat(seen).containsExactly(HOST + " " + HOST + ":" + port());
    }

    @Test
    void doesNotTalkToAServerWithAnotherName() throws Exception {
        assertThat(call("other.example.com", tls)).isEqualTo(new Answer.Unreached(Fault.TLS_FAILED));
        assertThat(seen).isEmpty();
    }

    @Test
    void doesNotTalkToAServerNobodyTrusts() throws Exception {
        TestTls stranger = TestTls.forHost(folder, "stranger.example.com");

        assertThat(call(HOST, stranger)).isEqualTo(new Answer.Unreached(Fault.TLS_FAILED));
        assertThat(seen).isEmpty();
    }

    private Answer call(String host, TestTls trusted) throws Exception {
        NotificationSettings.Webhooks settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("lianshen.notification.webhooks", NotificationSettings.Webhooks.class);
        EndpointGuard guard = new EndpointGuard(
                new EndpointPolicy(Set.of(), Set.of(host + ":" + port())),
                _ -> List.of(InetAddress.getLoopbackAddress()));
        try (HttpEndpointCaller caller = new HttpEndpointCaller(
                guard,
                StrictHttpClient.create(new GuardedDns(guard), trusted.client(), settings),
                Duration.ofSeconds(5))) {
            return caller.post(subscription("https://" + host + ":" + port() + "/in"), event(), NOW);
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static Subscription subscription(String url) {
        return new Subscription(
                "sub-1",
                "owner",
                url,
                new EventFilter(Set.of(), null, null, null),
                false,
                Subscription.State.ACTIVE,
                List.of(SigningSecret.create("key", NOW, new Random(1))),
                null,
                NOW,
                "digest");
    }

    private static PublicCaseEvent event() {
        return new PublicCaseEvent("a:1:1", "type", "a", null, "a", 1, 1, null, null, null, null, NOW, Map.of());
    }
}
