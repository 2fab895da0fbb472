package cn.lianshen.kit.consume;

import java.util.Set;

/**
 * How a service reads the case log.
 *
 * @param group consumer group; the name of the service, with the departments it serves if it serves only some
 * @param instance name of this instance within the group, stable over restarts
 * @param threads at most so many partitions are read at the same time
 * @param ignoredSources whose events are passed over unread, for example the reader's own
 */
public record ConsumerSettings(String group, String instance, int threads, Set<String> ignoredSources) {

    /** Reads everything. */
    public ConsumerSettings(String group, String instance, int threads) {
        this(group, instance, threads, Set.of());
    }

    /** The same without the events of one source. */
    public ConsumerSettings ignoring(String source) {
        return new ConsumerSettings(group, instance, threads, Set.of(source));
    }
}
