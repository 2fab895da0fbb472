package cn.lianshen.contracts;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an event: which aggregate said it, as its how-manieth, and when.
 *
 * @param aggregate id of the aggregate: the application id, or {@code <applicationId>:<matter>} for a review
 * @param epoch generation of the aggregate, from 1; raised when a restored backup rewinds its sequence
 * @param sequence position among the aggregate's events, from 1, without gaps
 * @param type CloudEvents type
 * @param source service that said it, for example {@code /intake-service}
 * @param traceparent W3C trace context of the command that caused it
 */
public record Envelope(
        String aggregate,
        int epoch,
        long sequence,
        String applicationId,
        String type,
        String source,
        Instant time,
        @Nullable String traceparent) {

    /** The key of the application's own events among the {@link #aggregateKey() aggregate keys} of a case. */
    public static final String APPLICATION_KEY = "application";

    private static final Pattern MATTER = Pattern.compile("[A-Za-z0-9_-]+");

    /** Checks what every reader relies on: the aggregate belongs to the case, and counting starts at 1. */
    public Envelope {
        if (!belongs(aggregate, applicationId)) {
            throw new IllegalArgumentException(
                    "aggregate: " + aggregate + " (expected: " + applicationId + " or " + applicationId + ":<matter>)");
        }
        if (epoch < 1 || sequence < 1) {
            throw new IllegalArgumentException(
                    "epoch and sequence: " + epoch + ", " + sequence + " (expected: both >= 1)");
        }
    }

    private static boolean belongs(String aggregate, String applicationId) {
        return aggregate.equals(applicationId)
                || (aggregate.startsWith(applicationId + ":")
                        && MATTER.matcher(aggregate.substring(applicationId.length() + 1))
                                .matches());
    }

    /** Deterministic: a repeated event has the id of the first. */
    public String id() {
        return aggregate + ":" + epoch + ":" + sequence;
    }

    /** The aggregate within its case: {@link #APPLICATION_KEY}, or the matter code of the review. */
    public String aggregateKey() {
        return aggregate.equals(applicationId) ? APPLICATION_KEY : aggregate.substring(applicationId.length() + 1);
    }
}
