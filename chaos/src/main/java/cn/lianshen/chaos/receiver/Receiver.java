package cn.lianshen.chaos.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.contracts.Sha256;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One endpoint. What it receives is on record before it answers. */
public final class Receiver implements AutoCloseable {

    private static final int MOST_SECONDS_SLOW = 8;
    private static final int BACKLOG = 100;
    private static final int PATIENCE_MS = 20_000;

    private final String name;
    private final JsonLines receptions;
    private final int port;
    private volatile Manner manner = Manner.GOOD;
    private volatile String secret = "";
    private @Nullable ServerSocket listening;

    private Receiver(String name, JsonLines receptions, ServerSocket listening) {
        this.name = name;
        this.receptions = receptions;
        this.port = listening.getLocalPort();
        this.listening = listening;
    }

    /** Opens an endpoint on a port of the loopback address. */
    public static Receiver open(String name, JsonLines receptions) throws IOException {
        var socket = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        var receiver = new Receiver(name, receptions, socket);
        receiver.acceptFrom(socket);
        return receiver;
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
        return "127.0.0.1:" + port;
    }

    /** Verifies with this secret from now on. */
    public void verifyWith(String known) {
        secret = known;
    }

    /** Treats whoever posts in this manner from now on. */
    public synchronized void behave(Manner next) throws IOException {
        manner = next;
        if (next == Manner.DEAD) {
            stopListening();
            return;
        }
        if (listening == null) {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
            listening = socket;
            acceptFrom(socket);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        stopListening();
    }

    private void stopListening() throws IOException {
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }

    private void acceptFrom(ServerSocket socket) {
        Thread.ofVirtual().name("receiver " + name).start(() -> {
            while (true) {
                try {
                    var caller = socket.accept();
                    Thread.ofVirtual().start(() -> serve(caller));
                } catch (IOException _) {
                    return;
                }
            }
        });
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
