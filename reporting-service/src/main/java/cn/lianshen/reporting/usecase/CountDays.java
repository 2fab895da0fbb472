package cn.lianshen.reporting.usecase;

import cn.lianshen.reporting.domain.DayTally;
import cn.lianshen.reporting.domain.Facts;
import cn.lianshen.reporting.domain.Tallying;
import cn.lianshen.reporting.usecase.DayTallies.Day;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives the figures day by day. A day is counted from the records it touches, found by an index; the tally of a day that
 * has been quiet is kept, so that months long past cost one small document a day.
 */
public final class CountDays {

    /**
     * How long a day must be unmarked before its tally is kept. Longer than a consumer that marked it can need to write
     * its records; the second mark after the write covers a consumer that was stopped in between.
     */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final CaseRecords records;
    private final DayTallies tallies;
    private final WorkCalendar calendar;
    private final Clock clock;

    public CountDays(CaseRecords records, DayTallies tallies, WorkCalendar calendar, Clock clock) {
        this.records = records;
        this.tallies = tallies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The tallies of all days up to this one, in order; days without any figures are left out. */
    public List<DayTally> upTo(LocalDate last) {
        Instant now = clock.instant();
        List<Day> days = tallies.upTo(last);
        Map<LocalDate, DayTally> fresh = count(days.stream()
                .filter(day -> day.counted().isEmpty())
                .map(Day::date)
                .collect(Collectors.toSet()));
        return days.stream()
                .map(day -> day.counted().orElseGet(() -> keepIfQuiet(day, fresh, now)))
                .toList();
    }

    private DayTally keepIfQuiet(Day day, Map<LocalDate, DayTally> fresh, Instant now) {
        DayTally tally = fresh.getOrDefault(day.date(), new DayTally(day.date(), List.of()));
        if (day.markedAt().plus(QUIET).isBefore(now)) {
            tallies.keep(day, tally);
        }
        return tally;
    }

    private Map<LocalDate, DayTally> count(Set<LocalDate> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        Tallying tallying = new Tallying(days);
        records.countedOn(days, record -> tallying.add(Facts.of(record, calendar)));
        return tallying.tallies().stream().collect(Collectors.toMap(DayTally::day, Function.identity()));
    }
}
