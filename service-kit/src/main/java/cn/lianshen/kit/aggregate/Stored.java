package cn.lianshen.kit.aggregate;

import cn.lianshen.kit.decision.CommandId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An aggregate as it stands in its document.
 *
 * @param epoch generation, from 1
 * @param revision counts the writes; the guard of every compare-and-set
 * @param sequence counts the events, from 1
 * @param cursors how far the events of each aggregate of the case have been applied here
 * @param waitingEvents events that have not left yet
 */
public record Stored<S>(
        String id,
        int epoch,
        long revision,
        long sequence,
        S state,
        Map<String, Cursor> cursors,
        int waitingEvents,
        List<RecentCommand> recent) {

    /** Beyond this many waiting events an aggregate takes no more commands. */
    static final int MOST_WAITING_EVENTS = 200;

    boolean full() {
        return waitingEvents >= MOST_WAITING_EVENTS;
    }

    Optional<RecentCommand> earlier(CommandId command) {
        return recent.stream().filter(done -> done.key().equals(command.key())).findFirst();
    }
}
