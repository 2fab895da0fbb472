package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import cn.lianshen.kit.web.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command is known by its key, and by a digest that tells the same command from another one under the same key. */
class CommandIdIT {

    private final Http http = RunningSample.http();

    @Test
    void requiresAKey() {
        Answer answer = http.put("/things/1/loan").as(tokenOf("ann")).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space 1", "tab\tkey-0001"})
    void refusesAMalformedKey(String key) {
        assertMalformed(lend("ann", 1, key).send());
    }

    @Test
    void refusesAKeyThatIsTooLongOrGivenTwice() {
        assertMalformed(lend("ann", 1, "k".repeat(129)).send());
        assertMalformed(
                lend("ann", 1, "key-0001").with("Idempotency-Key", "key-0002").send());
        assertThat(lend("ann", 1, "k".repeat(128)).send().status()).isEqualTo(200);
    }

    @Test
    void hasTheSameDigestWhenTheSameCommandIsSentAgain() {
        String first = digest(lend("ann", 1, "key-0001").json("{\"a\": 1, \"b\": [1, 2]}"));
        String again = digest(lend("ann", 1, "key-0001").json("{\"b\":[1,2],\n\"a\":1}"));

        assertThat(first).matches("[0-9a-f]{64}").isEqualTo(again);
    }

    @Test
    void hasAnotherDigestForAnotherBodyAddressOrCaller() {
        String digest = digest(lend("ann", 1, "key-0001").json("{\"a\": [1, 2]}"));

        assertThat(digest(lend("ann", 1, "key-0001").json("{\"a\": [2, 1]}"))).isNotEqualTo(digest);
        assertThat(digest(lend("ann", 2, "key-0001").json("{\"a\": [1, 2]}"))).isNotEqualTo(digest);
        assertThat(digest(lend("ben", 1, "key-0001").json("{\"a\": [1, 2]}"))).isNotEqualTo(digest);
        assertThat(digest(lend("ann", 1, "key-0001"))).isNotEqualTo(digest);
    }

    @Test
    void isARepetitionWhenTheGatewaySaysSo() {
        Answer first = lend("ann", 1, "key-0001").send();
        Answer again =
                lend("ann", 1, "key-0001").with("Lianshen-Repeated", "true").send();

        assertThat(first.text("repeated")).isEqualTo("false");
        assertThat(again.text("repeated")).isEqualTo("true");
        assertThat(again.text("digest")).isEqualTo(first.text("digest"));
    }

    @Test
    void leavesTheBodyReadableForTheHandler() {
        Answer answer = http.post("/things")
                .as(tokenOf("ann"))
                .with("Idempotency-Key", "key-0001")
                .json("{\"name\": \"saw\", \"count\": 1, \"fragile\": true, \"colour\": \"RED\", \"parts\": []}")
                .send();

        assertThat(answer.text("name")).isEqualTo("saw");
        assertThat(answer.text("key")).isEqualTo("key-0001");
    }

    private Http.Request lend(String account, int thing, String key) {
        return http.put("/things/" + thing + "/loan").as(tokenOf(account)).with("Idempotency-Key", key);
    }

    private static String tokenOf(String account) {
        return TestIssuer.shared().token(account, null, Role.APPLICANT);
    }

    private static String digest(Http.Request request) {
        return request.send().text("digest");
    }

    private static void assertMalformed(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("IDEMPOTENCY_KEY_MALFORMED");
    }
}
