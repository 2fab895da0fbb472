package cn.lianshen.kit.web;

/**
 * Identifies one command of one caller, so that repeating it is harmless. A controller method that declares it as a
 * parameter requires the header {@code Idempotency-Key}.
 *
 * @param key the caller's key, 8 to 128 visible ASCII characters
 * @param digest SHA-256 in hexadecimal over caller, method, path and canonical body: the same key with another digest
 *     is another command and is refused with IDEMPOTENCY_KEY_REUSED
 */
public record CommandId(String key, String digest) {}
