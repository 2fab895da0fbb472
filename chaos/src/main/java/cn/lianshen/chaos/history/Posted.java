package cn.lianshen.chaos.history;

import java.time.Instant;

/**
 * One delivery as an endpoint received it, and what the endpoint did with it.
 *
 * @param number counts the deliveries of a run, from 1, in the order in which they were received
 * @param endpoint name of the receiver, the last part of the subscription's address
 * @param subscription its id
 * @param at when the whole request was there
 * @param webhookId the header {@code webhook-id}
 * @param timestamp the header {@code webhook-timestamp}
 * @param signature the header {@code webhook-signature}
 * @param verified whether signature, timestamp and body fit together under the subscription's secret
 * @param body as received
 * @param status what it answered, 0 when it closed the connection instead
 */
public record Posted(
        long number,
        String endpoint,
        String subscription,
        Instant at,
        String webhookId,
        String timestamp,
        String signature,
        boolean verified,
        String body,
        int status) {}
