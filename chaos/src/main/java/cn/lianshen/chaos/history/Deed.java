package cn.lianshen.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One request of one person and its outcome. A request that is repeated with the same key is another deed with the same key.
 *
 * @param number counts the deeds of a run, from 1
 * @param actor the account that asked
 * @param operation what was asked
 * @param key the idempotency key; empty for reads
 * @param subject the application or review asked about, empty when it is not known yet
 * @param begun nanoseconds of the driver's monotonic clock when the request left
 * @param ended the same when the outcome was known
 * @param at wall clock when the request left
 * @param answer how much is known
 * @param status the HTTP status, 0 without an answer
 * @param asked what mattered of the body, such as {@code outcome}
 * @param told what mattered of the answer, such as {@code id}, {@code state}, {@code conclusion}, and {@code type} of a problem
 */
public record Deed(
        long number,
        String actor,
        Operation operation,
        String key,
        String subject,
        long begun,
        long ended,
        Instant at,
        Answer answer,
        int status,
        Map<String, String> asked,
        Map<String, String> told) {

    /** Copies the maps. */
    public Deed {
        asked = Map.copyOf(asked);
        told = Map.copyOf(told);
    }

    /** {@return whether it was a command; reads have no key} */
    public boolean hasKey() {
        return !key.isEmpty();
    }

    /** {@return from when the request left until its outcome was known} */
    public Duration took() {
        return Duration.ofNanos(ended - begun);
    }
}
