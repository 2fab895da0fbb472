package cn.lianshen.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param number from 1; begins again with a replay
 * @param status HTTP status of the answer; absent if there was none
 * @param fault why there was no answer; absent if there was one
 * @param millis how long it took
 */
public record Attempt(
        int number,
        Instant startedAt,
        @Nullable Integer status,
        @Nullable String fault,
        long millis) {

    /** What is noted when the process ended between the request and the record of its answer. */
    public static final String INTERRUPTED = "INTERRUPTED";

    /** A try that has not been answered yet. */
    public static Attempt begin(int number, Instant now) {
        return new Attempt(number, now, null, null, 0);
    }

    /** The try with its end. */
    public Attempt end(Answer answer, long tookMillis) {
        return switch (answer) {
            case Answer.Answered answered -> new Attempt(number, startedAt, answered.status(), null, tookMillis);
            case Answer.Unreached unreached ->
                new Attempt(number, startedAt, null, unreached.fault().name(), tookMillis);
        };
    }

    /** The try, given up without knowing its end. */
    public Attempt interrupted() {
        return new Attempt(number, startedAt, null, INTERRUPTED, 0);
    }
}
