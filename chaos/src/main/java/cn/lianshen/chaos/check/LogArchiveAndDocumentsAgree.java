package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Archived;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.evidence.StoredAggregate;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredReview;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An aggregate has said 1 to its sequence; the log and the archive have exactly these, with the same data, and no outbox has any. */
final class LogArchiveAndDocumentsAgree implements Invariant {

    @Override
    public String id() {
        return "I-8";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, String> logged = new HashMap<>();
        for (String aggregate : evidence.log().aggregates()) {
            evidence.log()
                    .firsts(aggregate)
                    .forEach(event -> logged.put(event.envelope().id(), event.data()));
        }
        Set<String> said = new HashSet<>();
        aggregates(evidence).forEach(aggregate -> {
            if (aggregate.waiting() > 0) {
                findings.lost(aggregate.id(), "has %d events in its outbox that do not leave", aggregate.waiting());
            }
            for (long sequence = 1; sequence <= aggregate.sequence(); sequence++) {
                String event = aggregate.id() + ":" + aggregate.epoch() + ":" + sequence;
                said.add(event);
                present(
                        aggregate.id(),
                        sequence,
                        logged.get(event),
                        evidence.archive().get(event),
                        findings);
            }
        });
        invented(evidence, said, findings);
    }

    private static Stream<StoredAggregate> aggregates(Evidence evidence) {
        return Stream.concat(
                evidence.applications().values().stream().map(StoredApplication::aggregate),
                evidence.reviews().values().stream().map(StoredReview::aggregate));
    }

    private static void present(
            String aggregate, long sequence, @Nullable String logged, @Nullable Archived archived, Findings findings) {
        if (logged == null) {
            findings.lost(aggregate, "event %d is not in the log", sequence);
        }
        if (archived == null) {
            findings.lost(aggregate, "event %d is not in the archive", sequence);
        }
        if (logged != null && archived != null && !Objects.equals(logged, archived.data())) {
            findings.forked(aggregate, "event %d is not the same in the log and in the archive", sequence);
        }
    }

    /** Where a service took no part, its documents cannot tell. */
    private static void invented(Evidence evidence, Set<String> said, Findings findings) {
        for (String aggregate : evidence.log().aggregates()) {
            if (!aggregate.contains(":") || evidence.services().contains(Sources.APPROVAL)) {
                for (LoggedEvent event : evidence.log().firsts(aggregate)) {
                    if (!said.contains(event.envelope().id())) {
                        findings.wrong(aggregate, "event %d (%s) is of no document", event.sequence(), event.place());
                    }
                }
            }
        }
        evidence.archive().values().stream()
                .filter(event -> !said.contains(event.id()))
                .forEach(event -> findings.wrong(
                        event.aggregate(), "event %d in the archive is of no document", event.sequence()));
    }
}
