package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.evidence.Footprint;
import cn.lianshen.chaos.evidence.Observed;
import cn.lianshen.chaos.nemesis.Journal;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks at the platform before anything goes wrong and when all is quiet again.
 *
 * @param before what each part held of the machine at the beginning
 */
record Observation(Lab lab, Journal journal, Instant begun, Map<String, Footprint> before) {

    /** Clocks jump by hours. */
    private static final Duration EARLIEST = Duration.ofDays(1);

    /** What comes in after work is accepted on the next working day. */
    private static final Duration LATEST = Duration.ofDays(12);

    /** Nothing has gone wrong yet. */
    static Observation begin(Lab lab, Journal journal) {
        return new Observation(lab, journal, Instant.now(), Footprints.of(lab.platform()));
    }

    /** {@return what is seen now that all is quiet} */
    Observed end() throws InterruptedException {
        var after = Footprints.of(lab.platform());
        var reports = new Reports(lab.people().person("admin"));
        return new Observed(journal.troubles(), before, after, reports.sums(months()), reports.recounts(months()));
    }

    private List<YearMonth> months() {
        var first = month(begun.minus(EARLIEST));
        var last = month(Instant.now().plus(LATEST));
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(WorkCalendar.dateOf(moment));
    }
}
