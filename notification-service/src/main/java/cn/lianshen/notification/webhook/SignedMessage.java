package cn.lianshen.notification.webhook;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.contracts.PublicEventCodec;
import cn.lianshen.notification.domain.SigningSecret;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is posted: the public event and the headers of Standard Webhooks.
 *
 * @param headers {@code webhook-id}, the same for every attempt, {@code webhook-timestamp} and {@code webhook-signature}
 */
record SignedMessage(Map<String, String> headers, String body) {

    /** Signs with every secret, so that a receiver may hold any of them. */
    static SignedMessage of(PublicCaseEvent event, List<SigningSecret> secrets, Instant now) {
        String body = new String(PublicEventCodec.data(event), StandardCharsets.UTF_8);
        long seconds = now.getEpochSecond();
        String signatures = secrets.stream()
                .map(secret -> sign(secret, event.id(), seconds, body))
                .collect(Collectors.joining(" "));
        return new SignedMessage(
                Map.of(
                        Webhook.UNBRANDED_MSG_ID_KEY, event.id(),
                        Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(seconds),
                        Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures),
                body);
    }

    private static String sign(SigningSecret secret, String id, long seconds, String body) {
        try {
            return new Webhook(secret.value()).sign(id, seconds, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("secrets are made by this service and always sign", e);
        }
    }
}
