package cn.lianshen.standalone.play;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** How long somebody asks again while a part of the platform is away; commands go with the key of the first time. */
public final class Insistence {

    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** The gateway's words for a service that is away or did not answer in time. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    /** Takes the first answer, whatever it is. */
    public static final Insistence NONE = new Insistence(1);

    private final Retry retry;

    private Insistence(int attempts) {
        this.retry = Retry.of(
                "insistence",
                RetryConfig.<Answer>custom()
                        .maxAttempts(attempts)
                        .waitDuration(BETWEEN)
                        .retryOnResult(answer -> AWAY.contains(answer.status()))
                        .retryExceptions(UncheckedIOException.class)
                        .build());
    }

    /**
     * Asks again twice a second.
     *
     * @param longest about how long, the time without an answer not counted
     * @param told runs each time an answer has to be waited for
     */
    public static Insistence lasting(Duration longest, Runnable told) {
        var insistence = new Insistence(1 + Math.toIntExact(longest.dividedBy(BETWEEN)));
        insistence.retry.getEventPublisher().onRetry(event -> {
            if (event.getNumberOfRetryAttempts() == 1) {
                told.run();
            }
        });
        return insistence;
    }

    Answer ask(Supplier<Answer> question) {
        return retry.executeSupplier(question);
    }
}
