package cn.lianshen.kit.consume;

import java.time.Duration;
import java.util.Set;

/**
 * How a service reads the case log.
 *
 * @param group consumer group; the name of the service, with the departments it serves if it serves only some
 * @param instance name of this instance within the group, stable over restarts
 * @param threads at most so many partitions are read at the same time
 * @param gathering how long events may gather between two polls of a busy log: fewer and larger writes for so much delay
 * @param ignoredSources whose events are passed over unread, for example the reader's own
 */
public record ConsumerSettings(
        String group, String instance, int threads, Duration gathering, Set<String> ignoredSources) {

    /** Reads everything. */
    public ConsumerSettings(String group, String instance, int threads, Duration gathering) {
        this(group, instance, threads, gathering, Set.of());
    }

    /** The same without the events of one source. */
    public ConsumerSettings ignoring(String source) {
        return new ConsumerSettings(group, instance, threads, gathering, Set.of(source));
    }
}
