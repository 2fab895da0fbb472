package cn.lianshen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Received;
import cn.lianshen.reporting.domain.DayTally;
import cn.lianshen.reporting.domain.Grouping;
import cn.lianshen.reporting.domain.MonthlyReport;
import cn.lianshen.reporting.persistence.Stored;
import cn.lianshen.reporting.usecase.CaseLog;
import cn.lianshen.reporting.usecase.RecountMonth;
import cn.lianshen.reporting.usecase.RecountMonth.Recounted;
import cn.lianshen.reporting.usecase.ReportMonth;
import cn.lianshen.reporting.usecase.ReportMonth.Reported;
import cn.lianshen.reporting.usecase.Scope;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the service are those of its events, however they were counted and kept. */
class FiguresIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-12-01T00:00:00Z"));
    private final Stored stored = Stored.start(clock);

    @AfterEach
    void stop() {
        stored.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77, 777})
    void equalARecountOfTheEventsInEveryMonthAndGrouping(long seed) {
        List<Received> log = new Histories(seed).log(120);
        stored.hear(log, 40);

        for (int month = 1; month <= 12; month++) {
            Recounted recounted = recount(log, YearMonth.of(2026, month));
            assertThat(recounted.differences()).isEmpty();
            assertThat(recounted.rows()).isPositive();
        }
    }

    @Test
    void equalARecountAfterEveryFewEventsWhileDaysAreKeptInBetween() {
        List<Received> log = new Histories(11).log(40);
        for (int from = 0; from < log.size(); from += 25) {
            stored.hear(log.subList(from, Math.min(from + 25, log.size())));
            clock.move(Duration.ofMinutes(2));

            List<Received> heard = log.subList(0, Math.min(from + 25, log.size()));
            assertThat(recount(heard, YearMonth.of(2026, 6)).differences()).isEmpty();
            assertThat(recount(heard, YearMonth.of(2026, 12)).differences()).isEmpty();
        }
    }

    @Test
    void stayTheSameIfEventsAreRepeatedOrCutIntoOtherBatches() {
        List<Received> log = new Histories(5).log(30);
        stored.hear(log, 7);
        stored.hear(log, 13);
        stored.hear(log.subList(0, 50), 50);

        assertThat(recount(log, YearMonth.of(2026, 12)).differences()).isEmpty();
    }

    @Test
    void comeFromKeptTalliesOnceADayIsQuiet() {
        stored.hear(
                Story.of("a").submitted(MONDAY).accepted(MONDAY, MONDAY, MONDAY).events());
        clock.move(Duration.ofMinutes(2));
        MonthlyReport counted = report(MARCH);

        stored.database.getCollection("cases").drop();

        assertThat(report(MARCH)).isEqualTo(counted);
        assertThat(counted.rows().getFirst().flow().accepted()).isEqualTo(1);
    }

    @Test
    void areNotKeptWhileADayMayStillChange() {
        stored.hear(
                Story.of("a").submitted(MONDAY).accepted(MONDAY, MONDAY, MONDAY).events());
        report(MARCH);

        stored.hear(
                Story.of("b").submitted(MONDAY).accepted(MONDAY, MONDAY, MONDAY).events());

        assertThat(report(MARCH).rows().getFirst().flow().accepted()).isEqualTo(2);
    }

    @Test
    void takeInAnEventThatComesLateForADayLongKept() {
        Story late = Story.of("a").submitted(MONDAY).accepted(MONDAY, MONDAY, MONDAY);
        stored.hear(late.events());
        clock.move(Duration.ofDays(100));
        assertThat(report(MARCH).rows().getFirst().flow().closed()).isZero();

        stored.hear(late.issued(MONDAY, Conclusion.APPROVED).events());
        assertThat(report(MARCH).rows().getFirst().flow().closed()).isEqualTo(1);

        clock.move(Duration.ofDays(100));
        assertThat(report(MARCH).rows().getFirst().flow().closed()).isEqualTo(1);
    }

    @Test
    void doNotKeepATallyThatAMarkOvertook() {
        stored.hear(
                Story.of("a").submitted(MONDAY).accepted(MONDAY, MONDAY, MONDAY).events());
        var seen = stored.tallies.upTo(MONDAY).getFirst();
        stored.tallies.mark(List.of(MONDAY));

        stored.tallies.keep(seen, new DayTally(MONDAY, List.of()));

        assertThat(stored.tallies.upTo(MONDAY).getFirst().counted()).isEmpty();
    }

    private Recounted recount(List<Received> log, YearMonth month) {
        List<Received> repeating = new ArrayList<>(log);
        repeating.add(log.getFirst());
        return new RecountMonth(new KeptLog(repeating), stored.reports, WorkCalendar.builtIn())
                .handle(month)
                .orElseThrow();
    }

    private record KeptLog(List<Received> events) implements CaseLog {

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public void read(Consumer<Received> reader) {
            events.forEach(reader);
        }
    }

    private MonthlyReport report(YearMonth month) {
        var query = new ReportMonth.Query(month, Grouping.TOTAL, new Scope.Everything());
        return ((Reported) stored.reports.handle(query)).report();
    }
}
