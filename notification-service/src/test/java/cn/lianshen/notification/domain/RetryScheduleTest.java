package cn.lianshen.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.notification.domain.Answer.Answered;
import cn.lianshen.notification.domain.Answer.Fault;
import cn.lianshen.notification.domain.Answer.Unreached;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant GIVE_UP = NOW.plus(Duration.ofDays(3));
    private static final double MIDDLE = 0.5;
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10)),
            0.1);

    @Test
    void spreadsAttemptsOverThreeDays() {
        List<Long> waits = new ArrayList<>();
        Instant now = NOW;
        int attempts = 1;
        while (judge(attempts, new Unreached(Fault.TIMED_OUT), now, MIDDLE) instanceof Verdict.TryAgain again) {
            waits.add(Duration.between(now, again.at()).toSeconds());
            now = again.at();
            attempts++;
        }

        assertThat(waits)
                .containsExactly(5L, 300L, 1800L, 7200L, 18000L, 36000L, 36000L, 36000L, 36000L, 36000L, 36000L);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(60), Duration.ofHours(72));
    }

    @Test
    void variesDelaysByTheJitterInBothDirections() {
        assertThat(judge(2, status(500), NOW, 0)).isEqualTo(new Verdict.TryAgain(NOW.plusSeconds(270)));
        assertThat(judge(2, status(500), NOW, 1)).isEqualTo(new Verdict.TryAgain(NOW.plusSeconds(330)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void takesAnySuccessForDelivered(int status) {
        assertThat(judge(1, status(status), NOW, MIDDLE)).isInstanceOf(Verdict.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 307, 308, 400, 401, 404, 429, 500, 503})
    void triesEverythingElseAgain(int status) {
        assertThat(judge(1, status(status), NOW, MIDDLE)).isInstanceOf(Verdict.TryAgain.class);
    }

    @Test
    void believesAnEndpointThatSaysItIsGone() {
        assertThat(judge(1, status(410), NOW, MIDDLE)).isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void waitsAsLongAsTheEndpointAsks() {
        Answer busy = new Answered(429, Optional.of(Duration.ofMinutes(7)));

        assertThat(judge(1, busy, NOW, MIDDLE)).isEqualTo(new Verdict.TryAgain(NOW.plus(Duration.ofMinutes(7))));
    }

    @Test
    void keepsItsOwnDelayIfTheEndpointAsksForLess() {
        Answer busy = new Answered(503, Optional.of(Duration.ofSeconds(1)));

        assertThat(judge(3, busy, NOW, MIDDLE)).isEqualTo(new Verdict.TryAgain(NOW.plus(Duration.ofMinutes(30))));
    }

    @Test
    void doesNotWaitForEverBecauseAnEndpointAsks() {
        Answer busy = new Answered(503, Optional.of(Duration.ofDays(3650)));

        assertThat(judge(1, busy, NOW, MIDDLE)).isEqualTo(new Verdict.TryAgain(NOW.plus(Duration.ofHours(24))));
    }

    private static Answer status(int status) {
        return new Answered(status, Optional.empty());
    }

    private static Verdict judge(int attempts, Answer answer, Instant now, double chance) {
        return SCHEDULE.judge(GIVE_UP, attempts, answer, now, chance);
    }
}
