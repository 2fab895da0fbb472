package cn.lianshen.chaos.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.chaos.history.HistoryFile;
import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.contracts.Sha256;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8G";
    private static final String BODY = "{\"id\":\"app-1:1:1\",\"name\":\"五华区\"}";

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private JsonLines receptions;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receptions = JsonLines.in(folder.resolve("receptions.jsonl"));
        receiver = Receiver.open("archive", receptions);
        receiver.verifyWith(SECRET);
    }

    @AfterEach
    void close() throws IOException {
        receiver.close();
        receptions.close();
    }

    @Test
    void writesDownWhatItReceivesAndWhetherTheSignatureIsGenuine() throws Exception {
        assertThat(post(SECRET)).isEqualTo(204);

        assertThat(received()).singleElement().satisfies(reception -> {
            assertThat(reception.receiver()).isEqualTo("archive");
            assertThat(reception.url()).isEqualTo(receiver.url());
            assertThat(reception.webhookId()).isEqualTo("app-1:1:1");
            assertThat(reception.verified()).isTrue();
            assertThat(reception.body()).isEqualTo(Sha256.hex(BODY));
            assertThat(reception.status()).isEqualTo(204);
        });
    }

    @Test
    void noticesASignatureOfSomebodyElse() throws Exception {
        post("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQIhrsc");

        assertThat(received()).extracting(Reception::verified).containsExactly(false);
    }

    @Test
    void isNotThereWhileItIsDeadAndComesBack() throws Exception {
        receiver.behave(Manner.DEAD);
        assertThatThrownBy(() -> post(SECRET)).isInstanceOf(ConnectException.class);

        receiver.behave(Manner.GOOD);

        assertThat(post(SECRET)).isEqualTo(204);
    }

    @Test
    void liesInEveryWayItKnowsAndWritesDownWhichStatusItTold() throws Exception {
        receiver.behave(Manner.LYING);

        for (int i = 0; i < 60; i++) {
            int number = received().size();
            try {
                int told = post(SECRET);
                assertThat(received().get(number).status()).isEqualTo(told);
            } catch (IOException _) {
                assertThat(received().get(number).status()).isIn(0, 200);
            }
        }

        assertThat(received()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(received()).extracting(Reception::status).contains(0, 200, 302, 429, 500);
    }

    private int post(String secret) throws Exception {
        long now = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(receiver.url()))
                .header("webhook-id", "app-1:1:1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(secret).sign("app-1:1:1", now, BODY))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private List<Reception> received() {
        return HistoryFile.read(folder.resolve("receptions.jsonl"), Reception.class);
    }
}
