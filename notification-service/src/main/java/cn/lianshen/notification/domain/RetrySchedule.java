package cn.lianshen.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a failed delivery is tried again.
 *
 * @param delays after the first failure, the second and so on; the last one repeats
 * @param jitter how much a delay is varied, as a share of it, so that failures of one moment do not return in one moment
 */
public record RetrySchedule(List<Duration> delays, double jitter) {

    private static final int GONE = 410;
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    public RetrySchedule {
        if (delays.isEmpty()) {
            throw new IllegalArgumentException("delays: none (expected: at least one)");
        }
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("jitter: " + jitter + " (expected: 0 to 1)");
        }
        delays = List.copyOf(delays);
    }

    /**
     * Decides after an attempt.
     *
     * @param giveUpAt after this no attempt is planned
     * @param attemptsMade with this one counted
     * @param chance 0 to 1, the random part of the delay
     */
    public Verdict judge(Instant giveUpAt, int attemptsMade, Answer answer, Instant now, double chance) {
        if (answer.isSuccess()) {
            return new Verdict.Delivered();
        }
        if (answer instanceof Answer.Answered answered && answered.status() == GONE) {
            return new Verdict.Gone();
        }
        Instant next = now.plus(wait(attemptsMade, answer, chance));
        return next.isAfter(giveUpAt) ? new Verdict.GiveUp() : new Verdict.TryAgain(next);
    }

    private Duration wait(int attemptsMade, Answer answer, double chance) {
        Duration planned = delays.get(Math.min(attemptsMade, delays.size()) - 1);
        long varied = Math.round(planned.toMillis() * (1 + jitter * (2 * chance - 1)));
        Duration wished = answer instanceof Answer.Answered answered
                ? answered.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        return longer(Duration.ofMillis(varied), shorter(wished, LONGEST_WISH));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
