package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.PublishedEvent;
import cn.lianshen.chaos.evidence.Sources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The public topic has every event, first occurrences in order, copies alike, and no field that is not public. */
final class ThePublicTopicIsCompleteAndPublic implements Invariant {

    private static final Set<String> PUBLIC_FIELDS = Set.of(
            "id",
            "type",
            "applicationId",
            "number",
            "aggregate",
            "epoch",
            "sequence",
            "scheme",
            "matter",
            "department",
            "outcome",
            "at",
            "links");

    @Override
    public String id() {
        return "I-16";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        if (!evidence.services().contains(Sources.NOTIFICATION)) {
            return;
        }
        Map<String, Long> reached = new HashMap<>();
        Map<String, String> contents = new HashMap<>();
        for (PublishedEvent event : evidence.told().published()) {
            fields(event, findings);
            String content = contents.putIfAbsent(event.id(), event.data());
            if (content == null) {
                next(event, reached, findings);
            } else if (!content.equals(event.data())) {
                findings.forked(event.aggregate(), "event %d has two contents on the public topic", event.sequence());
            }
        }
        complete(evidence, new HashSet<>(contents.keySet()), findings);
    }

    private static void fields(PublishedEvent event, Findings findings) {
        Set<String> extra = new TreeSet<>(event.fields());
        extra.removeAll(PUBLIC_FIELDS);
        if (!extra.isEmpty()) {
            findings.wrong(event.aggregate(), "event %d publishes %s", event.sequence(), extra);
        }
    }

    private static void next(PublishedEvent event, Map<String, Long> reached, Findings findings) {
        long expected = reached.getOrDefault(event.aggregate(), 0L) + 1;
        if (event.sequence() != expected) {
            findings.wrong(event.aggregate(), "event %d is published where %d should be", event.sequence(), expected);
        }
        reached.put(event.aggregate(), event.sequence());
    }

    private static void complete(Evidence evidence, Set<String> published, Findings findings) {
        for (String aggregate : evidence.log().aggregates()) {
            evidence.log().firsts(aggregate).stream()
                    .filter(event -> !published.contains(event.envelope().id()))
                    .forEach(
                            event -> findings.lost(aggregate, "event %d is not on the public topic", event.sequence()));
        }
    }
}
