package cn.lianshen.gateway.route;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One call on its way from instance to instance. Whoever has not seen it is passed over; where it may have been carried out, it is put
 * to somebody else only if that changes nothing, once, and as long as the budget lasts.
 */
final class Errand {

    private static final int NOT_NOW = 503;

    private final Iterator<Instance> turn;
    private final RetryBudget budget;
    private final Repeating repeating;
    private final long deadline;

    private Call call;
    private @Nullable Relayed notNow;
    private @Nullable IOException unanswered;
    private @Nullable Exception notAsked;

    /** @param limit longest time until somebody has answered, whoever that is */
    Errand(Call call, Instances instances, Repeating repeating, Duration limit) {
        this.call = call;
        this.turn = instances.turn();
        this.budget = instances.budget();
        this.repeating = repeating;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** The first answer that helps the caller; if there is none, the one that says most about what became of the call. */
    ServerResponse run() throws Exception {
        Instance instance = turn.next();
        while (instance != null) {
            switch (instance.ask(call, patience())) {
                case Attempt.Answered answered -> {
                    if (answered.answer().statusCode().value() != NOT_NOW) {
                        return helpful(answered.answer());
                    }
                    forget();
                    notNow = answered.answer();
                    instance = again(null);
                }
                case Attempt.NotAsked passed -> {
                    notAsked = passed.why();
                    instance = turn.hasNext() && left() > 0 ? turn.next() : null;
                }
                case Attempt.Unanswered failed -> {
                    unanswered = failed.why();
                    // Who was late once would only be late again.
                    instance = again(failed.why() instanceof SocketTimeoutException ? null : instance);
                }
            }
        }
        return giveUp();
    }

    private Relayed helpful(Relayed answer) {
        forget();
        if (!answer.statusCode().is5xxServerError()) {
            budget.earn();
        }
        return answer;
    }

    /** While there is somebody else to ask, nobody is waited for as long as the caller would wait. */
    private Duration patience() {
        long whole = Math.max(left(), 1);
        if (call.repeated() || !turn.hasNext() || !call.isRepeatable()) {
            return Duration.ofNanos(whole);
        }
        Duration early = call.isRead() ? repeating.readAfter() : repeating.commandAfter();
        return Duration.ofNanos(Math.min(whole, early.toNanos()));
    }

    /** Who is asked next; null if nobody is. */
    private @Nullable Instance again(@Nullable Instance same) throws IOException {
        if (call.repeated()
                || !call.isRepeatable()
                || left() <= 0
                || same == null && !turn.hasNext()
                || !budget.take()) {
            return null;
        }
        call = call.again();
        pause();
        return turn.hasNext() ? turn.next() : same;
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(ThreadLocalRandom.current()
                    .nextLong(
                            repeating.shortestPause().toMillis(),
                            repeating.longestPause().toMillis() + 1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for another try", stopped);
        }
    }

    private ServerResponse giveUp() throws Exception {
        if (unanswered != null) {
            forget();
            throw unanswered;
        }
        if (notNow != null) {
            return notNow;
        }
        throw notAsked == null ? new IllegalStateException("nobody was asked") : notAsked;
    }

    private void forget() {
        if (notNow != null) {
            notNow.close();
            notNow = null;
        }
    }

    private long left() {
        return deadline - System.nanoTime();
    }
}
