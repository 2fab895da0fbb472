package cn.lianshen.standalone.login;

import java.time.Instant;

/**
 * What a caller shows to the gateway.
 *
 * @param value goes behind {@code Authorization: Bearer}
 * @param expiresAt from then on it is refused
 */
public record AccessToken(String value, Instant expiresAt) {

    /** {@return the value of the {@code Authorization} header} */
    public String header() {
        return "Bearer " + value;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
