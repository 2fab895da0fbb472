package cn.lianshen.chaos.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.chaos.proxy.Doorway;
import cn.lianshen.contracts.Sha256;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One endpoint. What it receives is on record before it answers. */
public final class Receiver implements AutoCloseable {

    private static final int MOST_SECONDS_SLOW = 8;
    private static final int PATIENCE_MS = 20_000;

    private final String name;
    private final JsonLines receptions;
    private final Doorway doorway;
    private volatile Manner manner = Manner.GOOD;
    private volatile String secret = "";

    private Receiver(String name, JsonLines receptions) throws IOException {
        this.name = name;
        this.receptions = receptions;
        this.doorway =
                Doorway.open("receiver " + name, caller -> Thread.ofVirtual().start(() -> serve(caller)));
    }

    /** Opens an endpoint on a port of the loopback address. */
    public static Receiver open(String name, JsonLines receptions) throws IOException {
        return new Receiver(name, receptions);
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return what a subscription names} */
    public String url() {
        return "http://" + hostAndPort() + "/" + name;
    }

    /** {@return what the operator has to vouch for} */
    public String hostAndPort() {
        return "127.0.0.1:" + doorway.port();
    }

    /** Verifies with this secret from now on. */
    public void verifyWith(String known) {
        secret = known;
    }

    /** Treats whoever posts in this manner from now on. */
    public synchronized void behave(Manner next) throws IOException {
        manner = next;
        if (next == Manner.DEAD) {
            doorway.close();
            return;
        }
        doorway.open();
    }

    @Override
    public void close() throws IOException {
        doorway.close();
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setSoTimeout(PATIENCE_MS);
            var posting = Posting.read(caller.getInputStream());
            switch (manner) {
                case GOOD -> answer(caller, posting, 204, "HTTP/1.1 204 Thanks\r\nConnection: close\r\n\r\n");
                case SLOW -> {
                    TimeUnit.SECONDS.sleep(ThreadLocalRandom.current().nextInt(1, MOST_SECONDS_SLOW + 1));
                    answer(caller, posting, 200, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                }
                case DEAD -> note(posting, 0);
                case LYING -> {
                    var lie = Lie.values()[ThreadLocalRandom.current().nextInt(Lie.values().length)];
                    note(posting, lie.status());
                    lie.tell(caller.getOutputStream());
                }
            }
        } catch (IOException _) {
            // Whoever posted has hung up.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Socket caller, Posting posting, int status, String answer) throws IOException {
        note(posting, status);
        caller.getOutputStream().write(answer.getBytes(US_ASCII));
    }

    private void note(Posting posting, int status) {
        receptions.add(new Reception(
                name,
                url(),
                posting.header("webhook-id"),
                isGenuine(posting),
                Sha256.hex(posting.body()),
                status,
                Instant.now()));
    }

    private boolean isGenuine(Posting posting) {
        try {
            new Webhook(secret).verify(posting.body(), HttpHeaders.of(listed(posting), (_, _) -> true));
            return true;
        } catch (EmptyWebhookSecretException | WebhookVerificationException _) {
            return false;
        }
    }

    private static Map<String, List<String>> listed(Posting posting) {
        return posting.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }
}
