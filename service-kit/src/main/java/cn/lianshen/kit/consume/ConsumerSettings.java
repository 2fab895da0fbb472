package cn.lianshen.kit.consume;

/**
 * How a service reads the case log.
 *
 * @param group consumer group; the name of the service, with the departments it serves if it serves only some
 * @param instance name of this instance within the group, stable over restarts
 * @param threads at most so many partitions are read at the same time
 */
public record ConsumerSettings(String group, String instance, int threads) {}
