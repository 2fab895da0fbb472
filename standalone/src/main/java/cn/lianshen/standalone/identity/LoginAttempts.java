package cn.lianshen.standalone.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Slows down guessing. From the fifth wrong password in a row on, an account is refused for a while, whether it exists or not: 30 s,
 * then twice as long for each further one, at most a quarter of an hour.
 */
final class LoginAttempts {

    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Cache<String, Failures> byAccount = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST_PAUSE.multipliedBy(2))
            .build();

    LoginAttempts(InstantSource clock) {
        this.clock = clock;
    }

    boolean mayTry(String account) {
        var failures = byAccount.getIfPresent(account);
        return failures == null || !clock.instant().isBefore(failures.refusedUntil());
    }

    void failed(String account) {
        byAccount.asMap().merge(account, Failures.first(clock.instant()), (old, _) -> old.oneMore(clock.instant()));
    }

    void succeeded(String account) {
        byAccount.invalidate(account);
    }

    private record Failures(int count, Instant refusedUntil) {

        static Failures first(Instant now) {
            return new Failures(1, now);
        }

        Failures oneMore(Instant now) {
            int surplus = count + 1 - FREE_FAILURES;
            return new Failures(count + 1, surplus <= 0 ? now : now.plus(pause(surplus)));
        }

        private static Duration pause(int surplus) {
            int doublings = Math.min(surplus - 1, 10);
            var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }
}
