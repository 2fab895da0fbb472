package cn.lianshen.chaos.history;

import java.time.Instant;

/**
 * One webhook as a receiver got it.
 *
 * @param receiver name of the receiver
 * @param url where it was posted to, as the subscription has it
 * @param webhookId the header {@code webhook-id}
 * @param verified whether the signature verified with the secret of the subscription
 * @param body SHA-256 of the body in lower-case hex
 * @param status what the receiver answered; 0 if it broke off without an answer
 * @param at wall clock of the receiver
 */
public record Reception(
        String receiver, String url, String webhookId, boolean verified, String body, int status, Instant at) {

    /** {@return whether the receiver said that it has the event} */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
