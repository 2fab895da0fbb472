package cn.lianshen.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianshen.contracts.Outcome;
import cn.lianshen.kit.web.Http;
import cn.lianshen.notification.Receiver;
import cn.lianshen.notification.RunningNotification;
import cn.lianshen.notification.Story;
import cn.lianshen.notification.Subscribing;
import cn.lianshen.notification.TestStore;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhookIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Receiver receiver = Receiver.shared();

    @Test
    void postsEveryEventOfTheCaseSignedAndWithoutPersonalData() throws Exception {
        Subscribing subscribing = Subscribing.to(receiver.on("/plain", _ -> 204), "wh-plain", false);

        RunningNotification.tell(Story.whole("wh-plain"));

        await().atMost(SOON).until(() -> receiver.calls("/plain").size() >= 11);
        Webhook verifier = new Webhook(subscribing.secret());
        for (Receiver.Call call : receiver.calls("/plain")) {
            verifier.verify(call.body(), call.headers());
            assertThat(call.body()).contains("LS-wh-plain").doesNotContain(Story.CANARY);
            assertThat(call.body()).contains("\"id\":\"" + call.header("webhook-id") + "\"");
            assertThat(call.header("Content-Type")).startsWith("application/json");
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsOnly("DELIVERED"));
    }

    @Test
    void signsSoThatNoByteCanBeChanged() throws Exception {
        Subscribing subscribing = Subscribing.to(receiver.on("/bytes", _ -> 200), "wh-bytes", false);
        RunningNotification.tell(Story.of("wh-bytes").submitted());
        await().atMost(SOON).until(() -> !receiver.calls("/bytes").isEmpty());
        Receiver.Call call = receiver.calls("/bytes").getFirst();
        Webhook verifier = new Webhook(subscribing.secret());

        for (int i = 0; i < call.body().length(); i++) {
            StringBuilder forged = new StringBuilder(call.body());
            forged.setCharAt(i, (char) (forged.charAt(i) ^ 1));
            assertThatThrownBy(() -> verifier.verify(forged.toString(), call.headers()))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }

    @Test
    void signsWithBothSecretsDuringARotation() throws Exception {
        Subscribing subscribing = Subscribing.to(receiver.on("/rotate", _ -> 200), "wh-rotate", false);
        String next = subscribing.command("POST", "/secret", "").text("secret");

        RunningNotification.tell(Story.of("wh-rotate").submitted());

        await().atMost(SOON).until(() -> !receiver.calls("/rotate").isEmpty());
        Receiver.Call call = receiver.calls("/rotate").getFirst();
        assertThat(next).startsWith("whsec_").isNotEqualTo(subscribing.secret());
        for (String secret : List.of(subscribing.secret(), next)) {
            Webhook verifier = new Webhook(secret);
            assertThatCode(() -> verifier.verify(call.body(), call.headers())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 404, 301, 307})
    void triesAgainUnderTheSameIdUntilItIsTaken(int status) {
        String path = "/again-" + status;
        Subscribing subscribing = Subscribing.to(
                receiver.on(path, (exchange, number) -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + receiver.port() + "/trap");
                    exchange.sendResponseHeaders(number < 3 ? status : 200, -1);
                }),
                "wh" + path.substring(1),
                false);

        RunningNotification.tell(Story.of("wh" + path.substring(1)).submitted());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DELIVERED"));
        assertThat(receiver.calls(path))
                .hasSize(3)
                .extracting(call -> call.header("webhook-id"))
                .containsOnly("wh" + path.substring(1) + ":1:1");
        assertThat(subscribing.deliveries().get(0).path("attempts"))
                .extracting(attempt -> attempt.path("status").asInt())
                .containsExactly(status, status, 200);
        assertThat(receiver.calls("/trap")).isEmpty();
    }

    @Test
    void waitsAsLongAsTheEndpointAsks() {
        Subscribing subscribing = Subscribing.to(
                receiver.on("/busy", (exchange, number) -> {
                    exchange.getResponseHeaders().set("Retry-After", "2");
                    exchange.sendResponseHeaders(number == 1 ? 429 : 200, -1);
                }),
                "wh-busy",
                false);

        RunningNotification.tell(Story.of("wh-busy").submitted());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DELIVERED"));
        JsonNode attempts = subscribing.deliveries().get(0).path("attempts");
        assertThat(attempts).hasSize(2);
        assertThat(Duration.between(started(attempts.get(0)), started(attempts.get(1))))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void disablesAnEndpointThatIsGoneAndTellsItsOwner() {
        Subscribing subscribing = Subscribing.to(receiver.on("/gone", _ -> 410), "wh-gone", false);

        RunningNotification.tell(Story.of("wh-gone").submitted());

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(subscribing.item().path("state").asString()).isEqualTo("DISABLED_GONE"));
        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DEAD"));
        JsonNode notices = RunningNotification.http()
                .get("/api/notices")
                .as(subscribing.token())
                .send()
                .body()
                .path("items");
        assertThat(notices.get(0).path("type").asString()).isEqualTo("lianshen.subscription.disabled.v1");
        assertThat(receiver.calls("/gone")).hasSize(1);
        assertThat(subscribing.command("POST", "/replays", "{\"from\":\"\"}").status())
                .isEqualTo(409);
    }

    @Test
    void givesUpInTheEndAndReplaysOnRequest() {
        boolean[] mended = {false};
        Subscribing subscribing = Subscribing.to(receiver.on("/dead", _ -> mended[0] ? 200 : 500), "wh-dead", false);
        RunningNotification.tell(Story.of("wh-dead").submitted());
        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DEAD"));
        assertThat(subscribing.deliveries().get(0).path("lastError").asString()).isEqualTo("HTTP 500");

        mended[0] = true;
        Http.Answer replay = subscribing.command("POST", "/replays", "{\"ids\":[\"wh-dead:1:1\"]}");

        assertThat(replay.status()).isEqualTo(202);
        assertThat(replay.body().path("count").asInt()).isEqualTo(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DELIVERED"));
    }

    @Test
    void replaysFromAPlaceInTheFeed() {
        RunningNotification.tell(Story.of("wh-past").submitted().accepted());
        await().atMost(SOON).until(() -> feedOf("wh-past") == 2);
        Subscribing subscribing = Subscribing.to(receiver.on("/past", _ -> 200), "wh-past", true);

        Http.Answer replay = subscribing.command("POST", "/replays", "{\"from\":\"\"}");

        assertThat(replay.body().path("count").asInt()).isEqualTo(2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(receiver.calls("/past"))
                        .extracting(call -> call.header("webhook-id"))
                        .containsExactly("wh-past:1:1", "wh-past:1:2"));
    }

    @Test
    void givesUpOnAnEndpointThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        Subscribing subscribing = Subscribing.to(
                receiver.on("/hang", (exchange, number) -> {
                    if (number == 1) {
                        awaitQuietly(never);
                    }
                    exchange.sendResponseHeaders(200, -1);
                }),
                "wh-hang",
                false);

        RunningNotification.tell(Story.of("wh-hang").submitted());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DELIVERED"));
        never.countDown();
        assertThat(faults(subscribing)).containsExactly("TIMED_OUT");
    }

    @Test
    void endsAnAnswerThatDripsForEver() {
        Subscribing subscribing = Subscribing.to(
                receiver.on("/drip", (exchange, number) -> {
                    if (number == 1) {
                        exchange.getResponseHeaders().set("X-Slow", "yes");
                        exchange.sendResponseHeaders(500, 0);
                        drip(exchange.getResponseBody());
                    } else {
                        exchange.sendResponseHeaders(200, -1);
                    }
                }),
                "wh-drip",
                false);

        RunningNotification.tell(Story.of("wh-drip").submitted());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DELIVERED"));
        assertThat(receiver.calls("/drip")).hasSize(2);
    }

    @Test
    void readsOnlyTheBeginningOfAHugeAnswer() {
        long[] taken = {0};
        Subscribing subscribing = Subscribing.to(
                receiver.on("/huge", (exchange, _) -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] block = new byte[64 * 1024];
                    for (int i = 0; i < 10_000; i++) {
                        exchange.getResponseBody().write(block);
                        taken[0] += block.length;
                    }
                }),
                "wh-huge",
                false);

        RunningNotification.tell(Story.of("wh-huge").submitted());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DELIVERED"));
        assertThat(taken[0]).isLessThan(64L * 1024 * 1024);
        assertThat(receiver.calls("/huge")).hasSize(1);
    }

    @Test
    void recordsAConnectionThatIsReset() {
        Thread.ofVirtual().start(() -> {
            while (!RunningNotification.RESETTING.isClosed()) {
                try (Socket socket = RunningNotification.RESETTING.accept()) {
                    socket.setSoLinger(true, 0);
                } catch (IOException e) {
                    return;
                }
            }
        });
        Subscribing subscribing = Subscribing.to(
                "http://127.0.0.1:" + RunningNotification.RESETTING.getLocalPort() + "/", "wh-reset", false);

        RunningNotification.tell(Story.of("wh-reset").submitted());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DEAD"));
        assertThat(faults(subscribing)).isNotEmpty().isSubsetOf("BROKEN_ANSWER", "CONNECTION_FAILED");
        assertThat(subscribing.item().path("failingSince").asString()).isNotEmpty();
    }

    @Test
    void doesNotLetOneSlowEndpointDelayAnother() {
        CountDownLatch released = new CountDownLatch(1);
        receiver.on("/slow", (exchange, _) -> {
            awaitQuietly(released);
            exchange.sendResponseHeaders(200, -1);
        });
        String slow = "http://127.0.0.1:" + receiver.port() + "/slow";
        Subscribing.to(slow, "wh-slow", false);
        Subscribing quick = Subscribing.to(receiver.on("/quick", _ -> 200), "wh-slow", false);

        RunningNotification.tell(Story.whole("wh-slow"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(quick)).hasSize(11).containsOnly("DELIVERED"));
        assertThat(released.getCount()).isEqualTo(1);
        released.countDown();
    }

    @Test
    void keepsTheOrderOfACaseIfAskedTo() {
        Subscribing subscribing = Subscribing.to(
                receiver.on("/ordered", number -> number == 1 || number == 4 ? 503 : 200), "wh-ordered", true);

        RunningNotification.tell(Story.whole("wh-ordered"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(subscribing)).hasSize(11).containsOnly("DELIVERED"));
        List<String> expected = Story.whole("wh-ordered").envelopes().stream()
                .map(envelope -> envelope.id())
                .toList();
        assertThat(receiver.calls("/ordered").stream()
                        .map(call -> call.header("webhook-id"))
                        .distinct())
                .containsExactlyElementsOf(expected);
        assertThat(receiver.calls("/ordered")).hasSize(13);
    }

    @Test
    void doesNotMakeOneCaseWaitForAnother() {
        String url = receiver.on("/cases", (exchange, _) -> exchange.sendResponseHeaders(200, -1));
        String token = RunningNotification.subscriber("system-cases");
        Http.Answer created = RunningNotification.http()
                .post("/api/subscriptions")
                .as(token)
                .with("Idempotency-Key", RunningNotification.key())
                .json("{\"url\":\"" + url + "\",\"ordered\":true,\"eventTypes\":[\"lianshen.review.claimed.v1\"]}")
                .send();
        assertThat(created.status()).isEqualTo(201);

        RunningNotification.tell(Story.of("wh-case-1").claimed("M1", Story.FGW));
        RunningNotification.tell(
                Story.of("wh-case-2").claimed("M1", Story.FGW).decided("M1", Story.FGW, Outcome.APPROVED));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(receiver.calls("/cases"))
                        .extracting(call -> call.header("webhook-id"))
                        .contains("wh-case-1:M1:1:1", "wh-case-2:M1:1:1"));
    }

    @Test
    void connectsToTheAddressItLookedUpAndNamesTheHost() {
        RunningNotification.NAMES.put("hooks.example.com", () -> "127.0.0.1");
        receiver.on("/named", _ -> 200);
        Subscribing.to("http://hooks.example.com:" + receiver.port() + "/named", "wh-named", false);

        RunningNotification.tell(Story.of("wh-named").submitted());

        await().atMost(SOON).until(() -> !receiver.calls("/named").isEmpty());
        assertThat(receiver.calls("/named").getFirst().header("Host"))
                .isEqualTo("hooks.example.com:" + receiver.port());
    }

    @Test
    void doesNotFollowANameThatIsReboundToAPrivateAddress() throws Exception {
        Iterator<String> first = List.of("93.184.215.14").iterator();
        RunningNotification.NAMES.put("rebind.example.com", () -> first.hasNext() ? first.next() : "127.0.0.1");
        int port = RunningNotification.UNTRUSTED.getLocalPort();
        Subscribing subscribing = Subscribing.to("https://rebind.example.com:" + port + "/", "wh-rebind", false);

        RunningNotification.tell(Story.of("wh-rebind").submitted());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(subscribing)).containsExactly("DEAD"));
        assertThat(faults(subscribing)).containsOnly("ADDRESS_FORBIDDEN");
        RunningNotification.UNTRUSTED.setSoTimeout(1);
        assertThatThrownBy(RunningNotification.UNTRUSTED::accept).isInstanceOf(SocketTimeoutException.class);
    }

    private static long feedOf(String applicationId) {
        return TestStore.database("lianshen-notification")
                .getCollection("feed")
                .countDocuments(new Document("event.applicationId", applicationId));
    }

    private static List<String> states(Subscribing subscribing) {
        return subscribing
                .deliveries()
                .valueStream()
                .map(delivery -> delivery.path("state").asString())
                .toList();
    }

    private static List<String> faults(Subscribing subscribing) {
        return subscribing
                .deliveries()
                .get(0)
                .path("attempts")
                .valueStream()
                .map(attempt -> attempt.path("fault").asString(""))
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static Instant started(JsonNode attempt) {
        return Instant.parse(attempt.path("startedAt").asString());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A byte now and then, so that no read ever times out. */
    private static void drip(OutputStream body) {
        try {
            for (int i = 0; i < 1000; i++) {
                body.write("x".getBytes(StandardCharsets.UTF_8));
                body.flush();
                LockSupport.parkNanos(50_000_000);
            }
        } catch (IOException e) {
            return;
        }
    }
}
