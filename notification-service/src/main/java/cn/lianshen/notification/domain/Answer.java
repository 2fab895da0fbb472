package cn.lianshen.notification.domain;

import java.time.Duration;
import java.util.Optional;

/** What an endpoint did with a delivery. */
public sealed interface Answer {

    /**
     * It answered.
     *
     * @param retryAfter how long it wants to be left alone
     */
    record Answered(int status, Optional<Duration> retryAfter) implements Answer {}

    /** There was no answer. */
    record Unreached(Fault fault) implements Answer {}

    /** Why there was no answer. */
    enum Fault {
        ADDRESS_FORBIDDEN,
        NAME_UNKNOWN,
        CONNECTION_FAILED,
        TLS_FAILED,
        TIMED_OUT,
        BROKEN_ANSWER
    }

    /** Whether the delivery arrived: only 2xx says so, and a redirect does not. */
    default boolean isSuccess() {
        return this instanceof Answered answered && answered.status() / 100 == 2;
    }

    /** Whether the endpoint itself is out of order, rather than unwilling to take this one delivery. */
    default boolean isOutage() {
        return switch (this) {
            case Answered answered -> answered.status() >= 500 || answered.status() == 429;
            case Unreached _ -> true;
        };
    }
}
