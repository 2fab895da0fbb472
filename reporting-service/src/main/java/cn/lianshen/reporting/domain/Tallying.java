package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up facts, day by day. Of two names for one subject the first heard is kept. */
public final class Tallying {

    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::unit).thenComparing(Subject::code).thenComparing(Subject::line);

    private final Map<LocalDate, Map<Subject, Figures>> days = new HashMap<>();
    private final Map<Subject, LocalizedText> names = new HashMap<>();

    /** @param wanted facts of other days are ignored; each of these days has a tally in the end, if only an empty one */
    public Tallying(Set<LocalDate> wanted) {
        wanted.forEach(day -> days.put(day, new HashMap<>()));
    }

    /** Counts the facts of one record. */
    public void add(List<Fact> facts) {
        for (Fact fact : facts) {
            Map<Subject, Figures> day = days.get(fact.on());
            if (day != null) {
                day.merge(fact.subject(), fact.figures(), Figures::plus);
                names.putIfAbsent(fact.subject(), fact.name());
            }
        }
    }

    /** What has been counted so far, in the order of the days. */
    public List<DayTally> tallies() {
        return days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new DayTally(day.getKey(), entries(day.getValue())))
                .toList();
    }

    private List<DayTally.Entry> entries(Map<Subject, Figures> figures) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(entry -> new DayTally.Entry(entry.getKey(), name(entry.getKey()), entry.getValue()))
                .toList();
    }

    private LocalizedText name(Subject subject) {
        return names.getOrDefault(subject, new LocalizedText(subject.code(), subject.code()));
    }
}
