package cn.lianshen.worktime;

import static cn.lianshen.worktime.Moments.at;
import static cn.lianshen.worktime.Moments.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LegalClockTest {

    private final WorkCalendar calendar = WorkCalendar.builtIn();

    static Stream<Arguments> deadlines() {
        return Oracles.of("deadlines")
                .valueStream()
                .map(deadline -> arguments(
                        LocalDate.parse(deadline.get("start").asString()),
                        deadline.get("days").asInt(),
                        LocalDate.parse(deadline.get("due").asString()),
                        deadline.get("dueDay").asString()));
    }

    @ParameterizedTest(name = "{0} + {1}")
    @MethodSource("deadlines")
    void endsWithTheNthWorkingDayAfterTheStart(LocalDate start, int days, LocalDate due, String dayOfWeek) {
        var clock = working(start, days);

        assertThat(clock.dueAt(calendar)).isEqualTo(exact(due));
        assertThat(due.getDayOfWeek().name()).startsWith(dayOfWeek.toUpperCase(Locale.ROOT));
    }

    @Test
    void aDeliveryIsDueTenWorkingDaysAfterTheDecision() {
        var oracle = Oracles.of("delivery");
        var decision = LocalDate.parse(oracle.get("decision").asString());

        var clock = LegalClock.starting(ClockKind.STATUTORY, decision, LicensingLaw.DELIVERY);

        assertThat(LicensingLaw.DELIVERY)
                .isEqualTo(Limit.workingDays(oracle.get("limitDays").asInt()));
        assertThat(clock.dueAt(calendar))
                .isEqualTo(exact(LocalDate.parse(oracle.get("deliverBy").asString())));
    }

    @Test
    void theTimeOfDayOfTheStartDoesNotMatterToALimitInDays() {
        var limit = Limit.workingDays(5);
        var morning = LegalClock.starting(ClockKind.STATUTORY, at("2026-03-02T00:00"), limit);
        var night = LegalClock.starting(ClockKind.STATUTORY, at("2026-03-02T23:59"), limit);

        assertThat(morning.dueAt(calendar)).isEqualTo(night.dueAt(calendar)).isEqualTo(exact("2026-03-09"));
    }

    @Test
    void isOnTimeOnTheDueDayAndOverdueFromTheFirstMomentOfTheNext() {
        var clock = working("2026-03-02", 5);
        var midnight = at("2026-03-10T00:00");

        assertThat(clock.dueAt(calendar))
                .isInstanceOfSatisfying(
                        DueDate.Exact.class, due -> assertThat(due.endsAt()).isEqualTo(midnight));
        assertThat(clock.read(midnight.minusNanos(1), calendar)).satisfies(reading -> {
            assertThat(reading.remaining().whole()).isZero();
            assertThat(reading.overdue()).isFalse();
            assertThat(reading.warning()).isTrue();
        });
        assertThat(clock.read(midnight, calendar)).satisfies(reading -> {
            assertThat(reading.remaining().whole()).isEqualTo(-1);
            assertThat(reading.overdue()).isTrue();
            assertThat(reading.warning()).isFalse();
        });
        assertThat(clock.overdueFrom(calendar)).contains(midnight);
    }

    @Test
    void daysOffAfterTheDueDayUseNothingAndBreachNothing() {
        var clock = working("2026-03-02", 4);

        assertThat(clock.dueAt(calendar)).isEqualTo(exact("2026-03-06"));
        assertThat(clock.read(noon("2026-03-07"), calendar).overdue()).isFalse();
        assertThat(clock.read(noon("2026-03-08"), calendar).overdue()).isFalse();
        assertThat(clock.read(noon("2026-03-09"), calendar).overdue()).isTrue();
        assertThat(clock.overdueFrom(calendar)).contains(at("2026-03-09T00:00"));
    }

    @Test
    void warnsWhenTwoDaysAreLeft() {
        var clock = working("2026-03-02", 5);

        assertThat(clock.read(noon("2026-03-04"), calendar).light()).isEqualTo(Light.GREEN);
        assertThat(clock.read(noon("2026-03-05"), calendar).light()).isEqualTo(Light.YELLOW);
        assertThat(clock.read(noon("2026-03-09"), calendar).light()).isEqualTo(Light.YELLOW);
        assertThat(clock.warningFrom(calendar)).contains(at("2026-03-05T00:00"));
    }

    @Test
    void aLimitOfNothingEndsWithTheDayItStartsEvenOnADayOff() {
        var monday = working("2026-03-02", 0);
        var saturday = working("2026-03-07", 0);

        assertThat(monday.dueAt(calendar)).isEqualTo(exact("2026-03-02"));
        assertThat(monday.read(noon("2026-03-02"), calendar).overdue()).isFalse();
        assertThat(monday.read(noon("2026-03-03"), calendar).overdue()).isTrue();
        assertThat(saturday.dueAt(calendar)).isEqualTo(exact("2026-03-07"));
        assertThat(saturday.overdueFrom(calendar)).contains(at("2026-03-09T00:00"));
    }

    @Test
    void aCalendarDayLimitCountsEveryDay() {
        var clock = LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2026, 2, 10), Limit.calendarDays(10));

        assertThat(clock.dueAt(calendar)).isEqualTo(exact("2026-02-20"));
        assertThat(clock.read(noon("2026-02-21"), calendar).overdue()).isTrue();
    }

    @Test
    void marksADateInAnUnpublishedYearAsProvisionalUntilTheListIsLoaded() {
        var clock = working("2025-12-30", 5);

        var before = clock.dueAt(Calendars.until2025());
        var after = clock.dueAt(Calendars.until2026());

        // Monday to Friday would give 6 January. New Year's days off and the make-up Sunday 4 January are not known
        // yet.
        assertThat(before).isInstanceOfSatisfying(DueDate.Provisional.class, provisional -> {
            assertThat(provisional.day()).isEqualTo("2026-01-06");
            assertThat(provisional.publishedUntil()).isEqualTo("2025-12-31");
            assertThat(provisional.text().zh()).contains("2026-01-06", "暂定", "2025-12-31");
            assertThat(provisional.text().en()).contains("provisional");
        });
        assertThat(after).isEqualTo(exact("2026-01-07"));
        assertThat(clock.read(noon("2026-01-05"), Calendars.until2025()).provisional())
                .isTrue();
        assertThat(clock.read(noon("2026-01-05"), Calendars.until2026()).provisional())
                .isFalse();
    }

    @Test
    void marksADateAsProvisionalIfItsStartLiesBeforeTheCalendar() {
        assertThat(working("2023-12-29", 5).dueAt(calendar)).isInstanceOf(DueDate.Provisional.class);
        assertThat(LegalClock.starting(ClockKind.STATUTORY, LocalDate.of(2023, 12, 29), Limit.calendarDays(5))
                        .dueAt(calendar))
                .isEqualTo(exact("2024-01-03"));
    }

    @ParameterizedTest
    @CsvSource({"20, WORKING_DAY, ", "21, WORKING_DAY, LONGER_THAN_STATUTORY", "3, CALENDAR_DAY, UNITS_DIFFER"})
    void aPromiseMayNotExceedTheLaw(int amount, LimitUnit unit, @Nullable PromiseRefusal refusal) {
        var promised = new Limit(amount, unit);

        assertThat(promised.refusalAsPromiseUnder(LicensingLaw.DECISION)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void refusesAnImpossibleLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.workingDays(-1))
                .withMessage("amount: -1 (expected: >= 0)");
    }

    private static LegalClock working(String start, int days) {
        return working(LocalDate.parse(start), days);
    }

    private static LegalClock working(LocalDate start, int days) {
        return LegalClock.starting(ClockKind.STATUTORY, start, Limit.workingDays(days));
    }

    private static DueDate exact(String day) {
        return exact(LocalDate.parse(day));
    }

    private static DueDate exact(LocalDate day) {
        return new DueDate.Exact(day, WorkCalendar.startOf(day.plusDays(1)));
    }
}
