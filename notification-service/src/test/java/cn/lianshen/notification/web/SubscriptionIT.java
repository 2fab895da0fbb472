package cn.lianshen.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.web.Http;
import cn.lianshen.notification.Receiver;
import cn.lianshen.notification.RunningNotification;
import cn.lianshen.notification.Subscribing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionIT {

    private final Http http = RunningNotification.http();
    private final String url = "http://127.0.0.1:" + Receiver.shared().port() + "/unused";

    @Test
    void showsTheSecretOnceAndNeverAgain() {
        Subscribing subscribing = Subscribing.to(url, "sub-once", false);

        assertThat(subscribing.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(subscribing.item().toString()).contains("ACTIVE").doesNotContain("whsec_");
    }

    @Test
    void answersARepetitionWithTheSameSubscriptionAndAnotherCommandNot() {
        String token = RunningNotification.subscriber("system-repeats");
        String key = RunningNotification.key();
        Http.Answer first = create(token, key, url);

        Http.Answer again = create(token, key, url);
        Http.Answer other = create(token, key, url + "/other");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location"))
                .isEqualTo("/api/subscriptions/"
                        + first.body().path("subscription").path("id").asString());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void belongsToItsOwnerAlone() {
        Subscribing mine = Subscribing.to(url, "sub-mine", false);
        Subscribing stranger = new Subscribing(RunningNotification.subscriber("system-stranger"), mine.id(), "");

        assertThat(stranger.command("POST", "/secret", "").status()).isEqualTo(404);
        assertThat(stranger.command("PUT", "/activation", "").status()).isEqualTo(404);
        assertThat(stranger.command("POST", "/replays", "{\"from\":\"\"}").status())
                .isEqualTo(404);
        assertThat(stranger.command("DELETE", "", "").status()).isEqualTo(404);
        assertThat(http.get("/api/subscriptions/" + mine.id() + "/deliveries")
                        .as(stranger.token())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/api/subscriptions").as(stranger.token()).send().body())
                .isEmpty();
    }

    @Test
    void isForSystemsAndNotForPeople() {
        for (Role role : new Role[] {Role.APPLICANT, Role.LEAD_WINDOW, Role.DECIDER, Role.SUPERVISOR}) {
            String token = RunningNotification.token("person", "FGW", role);
            assertThat(create(token, RunningNotification.key(), url).status()).isEqualTo(403);
        }
    }

    @Test
    void endsForGood() {
        Subscribing subscribing = Subscribing.to(url, "sub-end", false);

        assertThat(subscribing.command("DELETE", "", "").status()).isEqualTo(204);

        assertThat(subscribing.command("DELETE", "", "").status()).isEqualTo(404);
        assertThat(http.get("/api/subscriptions").as(subscribing.token()).send().body())
                .isEmpty();
    }

    @Test
    void rotatesOncePerKey() {
        Subscribing subscribing = Subscribing.to(url, "sub-rotate", false);
        String key = RunningNotification.key();

        String first = rotate(subscribing, key);
        String again = rotate(subscribing, key);
        String next = rotate(subscribing, RunningNotification.key());

        assertThat(first).isNotEqualTo(subscribing.secret()).isEqualTo(again);
        assertThat(next).isNotEqualTo(first);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "http://127.0.0.1:22/, NOT_HTTPS",
        "https://169.254.169.254/latest, ADDRESS_FORBIDDEN",
        "https://localhost/, HOST_FORBIDDEN",
        "https://user:pw@hooks.example.com/, HAS_CREDENTIALS",
        "https://nowhere.example.org/, HOST_UNKNOWN"
    })
    void refusesEndpointsThatMayNotBeCalled(String forbidden, String code) {
        Http.Answer answer = Subscribing.create(
                RunningNotification.subscriber("system-forbidden"), forbidden, "sub-forbidden", false);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    @Test
    void refusesEventTypesThatDoNotExist() {
        Http.Answer answer = http.post("/api/subscriptions")
                .as(RunningNotification.subscriber("system-types"))
                .with("Idempotency-Key", RunningNotification.key())
                .json("{\"url\":\"" + url + "\",\"eventTypes\":[\"lianshen.review.decided.v1\",\"nope\"]}")
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("eventTypes[1]");
    }

    @Test
    void refusesAReplayOfNothingOrOfBoth() {
        Subscribing subscribing = Subscribing.to(url, "sub-replay", false);

        assertThat(subscribing.command("POST", "/replays", "{}").status()).isEqualTo(400);
        assertThat(subscribing
                        .command("POST", "/replays", "{\"from\":\"\",\"ids\":[\"x\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void limitsTheSubscriptionsOfOneOwner() {
        String token = RunningNotification.subscriber("system-greedy");
        for (int i = 0; i < 10; i++) {
            assertThat(create(token, RunningNotification.key(), url).status()).isEqualTo(201);
        }

        assertThat(create(token, RunningNotification.key(), url).text("code")).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
    }

    private Http.Answer create(String token, String key, String endpoint) {
        return http.post("/api/subscriptions")
                .as(token)
                .with("Idempotency-Key", key)
                .json("{\"url\":\"" + endpoint
                        + "\",\"eventTypes\":[\"lianshen.review.claimed.v1\"],\"applicationId\":\"none\"}")
                .send();
    }

    private String rotate(Subscribing subscribing, String key) {
        return http.post("/api/subscriptions/" + subscribing.id() + "/secret")
                .as(subscribing.token())
                .with("Idempotency-Key", key)
                .send()
                .text("secret");
    }
}
