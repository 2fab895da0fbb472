package cn.lianshen.chaos.history;

/**
 * A stretch of time in which something was not as it should be.
 *
 * @param victim a part such as {@code broker}, a link such as {@code intake-service>store}, or a receiver
 * @param from nanoseconds of the driver's monotonic clock, the one of {@link Deed#begun()}, when it was known to have begun
 * @param until the same when it was over; {@link Long#MAX_VALUE} if it never was
 */
public record Trouble(String victim, long from, long until) {}
