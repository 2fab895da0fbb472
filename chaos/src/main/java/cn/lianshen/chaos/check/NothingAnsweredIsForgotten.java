package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredAggregate;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.chaos.history.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every command that was answered with success is on record in its document, so the write was durable before the answer. */
final class NothingAnsweredIsForgotten implements Invariant {

    @Override
    public String id() {
        return "I-23";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, StoredAggregate> aggregates = new HashMap<>();
        Stream.concat(
                        evidence.applications().values().stream().map(StoredApplication::aggregate),
                        evidence.reviews().values().stream().map(StoredReview::aggregate))
                .forEach(aggregate -> aggregates.put(aggregate.id(), aggregate));
        for (Command command : history.commands()) {
            if (command.done() && command.operation() != Operation.SUBSCRIBE) {
                StoredAggregate aggregate = aggregates.get(command.subject());
                boolean kept = aggregate != null
                        && (aggregate.hasForgotten() || aggregate.recent().contains(command.key()));
                if (!kept) {
                    findings.lost(
                            command.subject(),
                            "%s by %s with key %s was answered with success and is not on record",
                            command.operation(),
                            command.actor(),
                            command.key());
                }
            }
        }
        twice(aggregates, findings);
    }

    private static void twice(Map<String, StoredAggregate> aggregates, Findings findings) {
        for (StoredAggregate aggregate : aggregates.values()) {
            Set<String> keys = new HashSet<>();
            aggregate.recent().stream()
                    .filter(key -> !keys.add(key))
                    .forEach(key -> findings.duplicated(aggregate.id(), "did the command with key %s twice", key));
        }
    }
}
