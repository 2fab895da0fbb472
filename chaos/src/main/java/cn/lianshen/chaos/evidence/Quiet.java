package cn.lianshen.chaos.evidence;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Waits until nothing moves any more: outboxes are empty, every consumer group has read everything, no webhook is due at a receiver
 * that answers well. Seen twice in a row with the same ends of the log, because an event may be between two places at one look.
 */
public final class Quiet {

    private final Movement movement;
    private @Nullable Map<TopicPartition, Long> endsBefore;

    private Quiet(Movement movement) {
        this.movement = movement;
    }

    /**
     * Waits.
     *
     * @param most how long at most
     * @return what still moves after that time; empty if all is quiet
     */
    public static Optional<String> await(Sources sources, Duration most) throws InterruptedException {
        try (Movement movement = new Movement(sources)) {
            return Looking.until(new Quiet(movement)::look, most);
        }
    }

    /** An outage of the store or the log is movement too. */
    private Optional<String> look() throws InterruptedException {
        Optional<String> waiting = movement.inTheStore();
        if (waiting.isPresent()) {
            endsBefore = null;
            return waiting;
        }
        Movement.InTheLog log = movement.inTheLog();
        if (log.lagging().isPresent()) {
            endsBefore = null;
            return log.lagging();
        }
        boolean settled = log.ends().equals(endsBefore);
        endsBefore = log.ends();
        return settled ? Optional.empty() : Optional.of("quiet at one look only");
    }
}
