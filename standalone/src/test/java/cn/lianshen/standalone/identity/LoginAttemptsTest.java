package cn.lianshen.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
    final LoginAttempts attempts = new LoginAttempts(now::get);

    @Test
    void allowsFourMistakes() {
        fail(4);

        assertThat(attempts.mayTry("lead")).isTrue();
    }

    @Test
    void refusesForHalfAMinuteAfterTheFifth() {
        fail(5);

        assertThat(attempts.mayTry("lead")).isFalse();
        pass(Duration.ofSeconds(30));
        assertThat(attempts.mayTry("lead")).isTrue();
    }

    @Test
    void doublesThePauseUpToAQuarterOfAnHour() {
        fail(6);
        pass(Duration.ofSeconds(59));
        assertThat(attempts.mayTry("lead")).isFalse();

        fail(100);
        pass(Duration.ofMinutes(15));
        assertThat(attempts.mayTry("lead")).isTrue();
    }

    @Test
    void forgetsMistakesOnceThePasswordWasRight() {
        fail(4);
        attempts.succeeded("lead");
        fail(4);

        assertThat(attempts.mayTry("lead")).isTrue();
    }

    @Test
    void refusesNobodyElse() {
        fail(5);

        assertThat(attempts.mayTry("lead2")).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed("lead");
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
