package cn.lianshen.chaos.evidence;

import cn.lianshen.contracts.CaseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The case log from offset 0, by aggregate. */
public final class CaseLog {

    private final Map<String, List<LoggedEvent>> occurrences = new LinkedHashMap<>();
    private final Map<String, List<LoggedEvent>> firsts = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();

    /** Takes the next record of its partition. */
    public void add(LoggedEvent event) {
        occurrences.computeIfAbsent(event.aggregate(), _ -> new ArrayList<>()).add(event);
        if (seen.add(event.envelope().id())) {
            firsts.computeIfAbsent(event.aggregate(), _ -> new ArrayList<>()).add(event);
        }
    }

    /** {@return whether an event with this id was taken} */
    boolean knows(String eventId) {
        return seen.contains(eventId);
    }

    void addUnreadable(String place) {
        unreadable.add(place);
    }

    /** {@return places of records that are no events} */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** {@return every aggregate that said something} */
    public Set<String> aggregates() {
        return occurrences.keySet();
    }

    /** {@return everything an aggregate said, repetitions included, in the order of the log} */
    public List<LoggedEvent> occurrences(String aggregate) {
        return occurrences.getOrDefault(aggregate, List.of());
    }

    /** {@return everything an aggregate said, each once, in the order of the log} */
    public List<LoggedEvent> firsts(String aggregate) {
        return firsts.getOrDefault(aggregate, List.of());
    }

    /** {@return everything an aggregate said, each once, by sequence} */
    public List<LoggedEvent> inOrder(String aggregate) {
        return firsts(aggregate).stream()
                .sorted(Comparator.comparingLong(LoggedEvent::sequence))
                .toList();
    }

    /** {@return the events of one kind that an aggregate said, each once, in the order of the log} */
    public <T extends CaseEvent> List<T> said(String aggregate, Class<T> type) {
        return firsts(aggregate).stream()
                .map(LoggedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** {@return the first of these events} */
    public <T extends CaseEvent> Optional<LoggedEvent> first(String aggregate, Class<T> type) {
        return firsts(aggregate).stream()
                .filter(logged -> type.isInstance(logged.event()))
                .findFirst();
    }

    /** {@return the same for some applications and their reviews; what cannot be read belongs to none} */
    public CaseLog about(Set<String> applications) {
        CaseLog some = new CaseLog();
        occurrences.values().stream()
                .flatMap(List::stream)
                .filter(event -> applications.contains(event.envelope().applicationId()))
                .forEach(some::add);
        return some;
    }

    /** {@return how many records there are} */
    public long size() {
        return occurrences.values().stream().mapToLong(List::size).sum();
    }
}
