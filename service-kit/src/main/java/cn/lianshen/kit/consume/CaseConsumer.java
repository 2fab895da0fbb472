package cn.lianshen.kit.consume;

import cn.lianshen.contracts.CaseEventCodec;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.Unreadable;
import cn.lianshen.kit.aggregate.Cursor;
import cn.lianshen.kit.aggregate.Overtaken;
import cn.lianshen.kit.consume.ParkedEvents.Reason;
import cn.lianshen.kit.failpoint.Failpoints;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records of the case log, puts the events of each case in order, has the reaction apply them, and parks what cannot be applied.
 * When it returns, everything it was given is durable here, so the offset may move on.
 */
public final class CaseConsumer {

    private static final Logger log = LoggerFactory.getLogger(CaseConsumer.class);
    private static final int ATTEMPTS = 20;

    private final RememberedCursors cursors;
    private final ParkedEvents parked;
    private final CaseReaction reaction;

    CaseConsumer(CaseCursors cursors, ParkedEvents parked, CaseReaction reaction) {
        this.cursors = new RememberedCursors(cursors);
        this.parked = parked;
        this.reaction = reaction;
    }

    /** Applies some records. Throws if that is not possible now; then nothing is lost and the records come again. */
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, List<Arrived>> byCase = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> consumed : records) {
            try {
                Received event = CaseEventCodec.read(consumed.headers(), consumed.value());
                byCase.computeIfAbsent(event.envelope().applicationId(), _ -> new ArrayList<>())
                        .add(new Arrived(event, CaseEventCodec.text(consumed.value())));
            } catch (Unreadable e) {
                log.error(
                        "record {}-{}@{} parked: {}",
                        consumed.topic(),
                        consumed.partition(),
                        consumed.offset(),
                        e.getMessage());
                parked.park(consumed, String.valueOf(e.getMessage()));
            }
        }
        Failpoints.hit("consumer.beforeApply");
        apply(byCase);
        Failpoints.hit("consumer.beforeCommit");
    }

    private record Arrived(Received event, String payload) {}

    /** Looks at the store again before it believes anything: others may have been at work, or the cases were thrown away. */
    public void forget() {
        cursors.forgetAll();
        parked.forgetGaps();
    }

    /** Tries the parked events of one case again, after the cause was mended. */
    public void resume(String applicationId) {
        parked.retry(applicationId);
        apply(Map.of(applicationId, List.of()));
    }

    private void apply(Map<String, List<Arrived>> byCase) {
        for (int attempt = 1; !byCase.isEmpty(); attempt++) {
            try {
                applyOnce(byCase);
                return;
            } catch (Overtaken e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (RuntimeException e) {
                if (!isDefect(e)) {
                    throw e;
                }
                applyOneByOne(byCase, e);
                return;
            }
        }
    }

    /** Trying again mends an outage of the store or the log, but not a mistake in the event or in the reaction. */
    private static boolean isDefect(RuntimeException e) {
        return switch (e) {
            case IllegalArgumentException _,
                    NullPointerException _,
                    ClassCastException _,
                    IndexOutOfBoundsException _,
                    NoSuchElementException _,
                    UnsupportedOperationException _,
                    ArithmeticException _,
                    DateTimeException _ -> true;
            default -> false;
        };
    }

    private void applyOnce(Map<String, List<Arrived>> byCase) {
        List<Sorting> sortings = sortTrusting(byCase);
        List<CaseBatch> batches = new ArrayList<>();
        List<Received> settled = new ArrayList<>();
        for (Sorting sorting : sortings) {
            parkRest(sorting.arrived(), sorting.sorted());
            settled.addAll(sorting.sorted().settled());
            if (!sorting.sorted().next().isEmpty()) {
                batches.add(sorting.batch());
            }
        }
        react(batches);
        if (!settled.isEmpty()) {
            parked.release(settled);
        }
    }

    private record Sorting(
            String applicationId, List<Arrived> arrived, Map<String, Cursor> before, CaseOrder.Sorted sorted) {

        CaseBatch batch() {
            return new CaseBatch(applicationId, sorted.next(), before, sorted.after());
        }
    }

    /** What is remembered is good for the common case; before anything is called early or forked, the stored cursors are asked. */
    private List<Sorting> sortTrusting(Map<String, List<Arrived>> byCase) {
        List<Sorting> sortings = sort(byCase);
        Set<String> doubtful = sortings.stream()
                .filter(sorting -> sorting.sorted().leavesSome())
                .map(Sorting::applicationId)
                .collect(Collectors.toSet());
        if (doubtful.isEmpty()) {
            return sortings;
        }
        cursors.forget(doubtful);
        return sort(byCase);
    }

    private List<Sorting> sort(Map<String, List<Arrived>> byCase) {
        Map<String, Map<String, Cursor>> known = cursors.of(byCase.keySet());
        Map<String, List<Received>> waiting = parked.waiting(byCase.keySet());
        List<Sorting> sortings = new ArrayList<>(byCase.size());
        byCase.forEach((applicationId, arrived) -> {
            Map<String, Cursor> before = known.getOrDefault(applicationId, Map.of());
            List<Received> events = arrived.stream().map(Arrived::event).toList();
            sortings.add(new Sorting(
                    applicationId,
                    arrived,
                    before,
                    CaseOrder.sort(before, events, waiting.getOrDefault(applicationId, List.of()))));
        });
        return sortings;
    }

    private void react(List<CaseBatch> batches) {
        if (batches.isEmpty()) {
            return;
        }
        try {
            reaction.on(batches);
        } catch (RuntimeException e) {
            cursors.forget(batches.stream().map(CaseBatch::applicationId).toList());
            throw e;
        }
        cursors.keep(batches);
        Failpoints.hit("consumer.afterApply");
    }

    /** One event that the reaction cannot digest must not hold up the other cases. */
    private void applyOneByOne(Map<String, List<Arrived>> byCase, RuntimeException cause) {
        if (byCase.size() > 1) {
            byCase.forEach((applicationId, arrived) -> apply(Map.of(applicationId, arrived)));
            return;
        }
        byCase.forEach((applicationId, arrived) -> {
            log.error("events of case {} parked", applicationId, cause);
            for (Arrived event : arrived) {
                parked.park(event.event(), event.payload(), Reason.POISON);
            }
            parked.hold(applicationId);
        });
    }

    private void parkRest(List<Arrived> arrived, CaseOrder.Sorted sorted) {
        for (Arrived event : arrived) {
            if (sorted.early().contains(event.event())) {
                log.warn(
                        "event {} parked: an event before it is missing",
                        event.event().envelope().id());
                parked.park(event.event(), event.payload(), Reason.GAP);
            } else if (sorted.forks().contains(event.event())) {
                log.error(
                        "event {} parked: another event has its place",
                        event.event().envelope().id());
                parked.park(event.event(), event.payload(), Reason.FORK);
            }
        }
        if (!sorted.forks().isEmpty()) {
            parked.forked(sorted.forks());
        }
    }
}
