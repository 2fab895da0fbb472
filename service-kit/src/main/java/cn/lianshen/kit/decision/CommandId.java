package cn.lianshen.kit.decision;

/**
 * Identifies one command of one caller, so that repeating it is harmless: the same key with the same digest is the same command,
 * with another digest it is refused. A controller method that declares it as a parameter requires the header {@code Idempotency-Key}.
 *
 * @param key the caller's key, 8 to 128 visible ASCII characters
 * @param digest SHA-256 in lower-case hex over caller, method, path and canonical body
 * @param repeated whether the gateway has asked somebody else before who did not answer and may still be at it
 */
public record CommandId(String key, String digest, boolean repeated) {

    /** Nobody was asked before. */
    public CommandId(String key, String digest) {
        this(key, digest, false);
    }
}
