package cn.lianshen.kit.aggregate;

/**
 * Makes a command repeatable: the same key with the same digest is the same command.
 *
 * @param key chosen by the caller, unique among his commands to one aggregate
 * @param digest SHA-256 of what he asked for, in lower-case hex
 */
public record CommandId(String key, String digest) {}
