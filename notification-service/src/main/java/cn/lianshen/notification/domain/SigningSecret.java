package cn.lianshen.notification.domain;

import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A secret that deliveries to one endpoint are signed with.
 *
 * @param value {@code whsec_} and 32 random bytes in Base64, as Standard Webhooks writes it
 * @param command key of the command that made it, so that its repetition meets it again
 * @param expiresAt when it stops signing; absent for the current one
 */
public record SigningSecret(
        String value,
        String command,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    /** A new one. */
    public static SigningSecret create(String command, Instant now, RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes), command, now, null);
    }

    boolean isLive(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    SigningSecret expiringAt(Instant end) {
        return new SigningSecret(value, command, createdAt, end);
    }

    /** Leaves the secret out, since texts like this end up in logs. */
    @Override
    public String toString() {
        return "SigningSecret[createdAt=" + createdAt + ", expiresAt=" + expiresAt + "]";
    }
}
