package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Reception;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long events needed from when they happened to the endpoints.
 *
 * @param deeds carry both clocks: that of stretches and that of events
 * @param happened when each event happened, by its id
 * @param arrived the first time each endpoint said that it has an event
 */
record WebhookTimes(List<Deed> deeds, Map<String, Instant> happened, Collection<Reception> arrived) {

    static WebhookTimes of(Evidence evidence) {
        Map<String, Instant> happened = new HashMap<>();
        evidence.log().aggregates().stream()
                .flatMap(aggregate -> evidence.log().firsts(aggregate).stream())
                .forEach(event ->
                        happened.put(event.envelope().id(), event.envelope().time()));
        Map<String, Reception> arrived = new HashMap<>();
        evidence.told().receptions().stream()
                .filter(Reception::accepted)
                .forEach(reception -> arrived.putIfAbsent(reception.url() + " " + reception.webhookId(), reception));
        return new WebhookTimes(evidence.deeds(), happened, arrived.values());
    }

    /** For what happened in a stretch, until each endpoint but the struck ones had it. */
    List<Duration> untilOthersHad(Set<String> struck, Stretch stretch) {
        Instant from = wallClock(stretch.from());
        Instant until = wallClock(stretch.until());
        return arrived.stream()
                .filter(reception -> !struck.contains(reception.receiver()))
                .filter(reception -> isWithin(happened.getOrDefault(reception.webhookId(), Instant.MIN), from, until))
                .map(reception -> Duration.between(happened.get(reception.webhookId()), reception.at()))
                .toList();
    }

    private static boolean isWithin(Instant moment, Instant from, Instant until) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    private Instant wallClock(long moment) {
        Deed next = deeds.stream()
                .filter(deed -> deed.begun() >= moment)
                .findFirst()
                .orElseGet(deeds::getLast);
        return next.at().plusNanos(moment - next.begun());
    }
}
