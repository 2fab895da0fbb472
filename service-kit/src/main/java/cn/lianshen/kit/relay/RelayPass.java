package cn.lianshen.kit.relay;

import cn.lianshen.kit.failpoint.Failpoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the waiting events of some aggregates to the log: many aggregates side by side, each aggregate one event after the other.
 * Safe with any number of relays on the same outboxes: event n+1 is sent only after n is acknowledged (R1), an event leaves the
 * outbox only after it is in the log and in the archive (R2), and only durable outboxes are read (R3).
 */
final class RelayPass {

    private static final Logger log = LoggerFactory.getLogger(RelayPass.class);

    private final Outboxes outboxes;
    private final EventLog eventLog;
    private final Consumer<List<OutboxEntry>> archive;

    RelayPass(Outboxes outboxes, EventLog eventLog, Consumer<List<OutboxEntry>> archive) {
        this.outboxes = outboxes;
        this.eventLog = eventLog;
        this.archive = archive;
    }

    /** Sends what waits. Returns how many events left; those that did not stay in their outbox for the next pass. */
    int carry(Collection<String> aggregates) throws InterruptedException {
        List<OutboxEntry> acknowledged = send(outboxes.waiting(aggregates));
        if (acknowledged.isEmpty()) {
            return 0;
        }
        Failpoints.hit("relay.afterAck");
        archive.accept(acknowledged);
        Failpoints.hit("relay.afterArchive");
        Failpoints.hit("relay.beforePull");
        outboxes.pull(lastSequences(acknowledged));
        Failpoints.hit("relay.afterPull");
        return acknowledged.size();
    }

    private List<OutboxEntry> send(List<List<OutboxEntry>> waiting) throws InterruptedException {
        List<OutboxEntry> acknowledged = new ArrayList<>();
        List<List<OutboxEntry>> going = waiting;
        for (int round = 0; !going.isEmpty(); round++) {
            going = sendRound(going, round, acknowledged);
        }
        return acknowledged;
    }

    /** Sends the round-th event of each outbox and waits; only outboxes whose event was acknowledged go on. */
    private List<List<OutboxEntry>> sendRound(
            List<List<OutboxEntry>> outboxesGoing, int round, List<OutboxEntry> acknowledged)
            throws InterruptedException {
        Failpoints.hit("relay.beforeSend");
        List<Future<?>> sent = new ArrayList<>(outboxesGoing.size());
        for (List<OutboxEntry> outbox : outboxesGoing) {
            sent.add(eventLog.append(outbox.get(round)));
        }
        List<List<OutboxEntry>> goOn = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            List<OutboxEntry> outbox = outboxesGoing.get(i);
            if (isAcknowledged(sent.get(i), outbox.get(round))) {
                acknowledged.add(outbox.get(round));
                if (outbox.size() > round + 1) {
                    goOn.add(outbox);
                }
            }
        }
        return goOn;
    }

    private static boolean isAcknowledged(Future<?> sent, OutboxEntry entry) throws InterruptedException {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            log.warn("event {} did not reach the log: {}", entry.envelope().id(), String.valueOf(e.getCause()));
            return false;
        }
    }

    private static Map<String, Long> lastSequences(List<OutboxEntry> acknowledged) {
        Map<String, Long> last = new HashMap<>();
        for (OutboxEntry entry : acknowledged) {
            last.merge(entry.envelope().aggregate(), entry.envelope().sequence(), Math::max);
        }
        return last;
    }
}
