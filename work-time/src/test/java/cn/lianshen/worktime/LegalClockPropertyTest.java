package cn.lianshen.worktime;

import static cn.lianshen.worktime.Moments.noon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random clocks against a naive count, day by day, that shares nothing with the library but the question whether a day is worked. */
class LegalClockPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 900;

    private final WorkCalendar calendar = Calendars.until2026();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithANaiveCount(long seed) {
        var random = new Random(seed);
        var clock = randomClock(random);

        var due = (DueDate.Dated) clock.dueAt(calendar);

        assertThat(due.day()).isEqualTo(naiveDue(clock));
        assertThat(due.endsAt()).isEqualTo(WorkCalendar.startOf(due.day().plusDays(1)));
        assertThat(due instanceof DueDate.Provisional).isEqualTo(due.day().isAfter(calendar.publishedUntil()));
        for (int i = 0; i < 60; i++) {
            var day = start(clock).plusDays(random.nextInt(150));
            var reading = clock.read(noon(day), calendar);
            assertThat(reading.used().whole()).as("used on %s", day).isEqualTo(naiveUsed(clock, day));
            assertThat(reading.remaining().whole()).isEqualTo(clock.limit().amount() - naiveUsed(clock, day));
            assertThat(reading.overdue())
                    .isEqualTo(naiveUsed(clock, day) > clock.limit().amount());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void turnsYellowAndRedExactlyWhenItSays(long seed) {
        var clock = randomClock(new Random(seed));
        var yellow = clock.warningFrom(calendar).orElseThrow();
        var red = clock.overdueFrom(calendar).orElseThrow();
        var due = (DueDate.Dated) clock.dueAt(calendar);

        assertThat(clock.read(red, calendar).light()).isEqualTo(Light.RED);
        assertThat(clock.read(red.minusMillis(1), calendar).light()).isEqualTo(Light.YELLOW);
        assertThat(clock.read(yellow, calendar).light()).isEqualTo(Light.YELLOW);
        assertThat(yellow.equals(clock.start())
                        || clock.read(yellow.minusMillis(1), calendar).light() == Light.GREEN)
                .isTrue();
        assertThat(red).isAfterOrEqualTo(due.endsAt());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGivesADayBack(long seed) {
        var clock = randomClock(new Random(seed));
        long used = 0;
        boolean overdue = false;

        for (int day = -3; day < 200; day++) {
            var reading = clock.read(noon(start(clock).plusDays(day)), calendar);
            assertThat(reading.used().whole()).isBetween(used, used + 1);
            assertThat(reading.overdue()).isIn(true, overdue);
            used = reading.used().whole();
            overdue = reading.overdue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isDueNoEarlierWithMoreDaysOrMorePauses(long seed) {
        var random = new Random(seed);
        var clock = randomClock(random);
        var longer = new LegalClock(
                clock.kind(), clock.start(), Limit.workingDays(clock.limit().amount() + 1), clock.pauses(), null);
        var more = new ArrayList<>(clock.pauses());
        more.add(randomPause(random, start(clock)));

        assertThat(dueDay(longer)).isAfter(dueDay(clock));
        assertThat(dueDay(clock.withPauses(more))).isAfterOrEqualTo(dueDay(clock));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void knowsNoOrderAndNoRepetitionOfPauses(long seed) {
        var random = new Random(seed);
        var clock = randomClock(random);
        var shuffled = new ArrayList<>(clock.pauses());
        shuffled.addAll(clock.pauses());
        Collections.shuffle(shuffled, random);

        assertThat(clock.withPauses(shuffled).dueAt(calendar)).isEqualTo(clock.dueAt(calendar));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void standsStillWhileAPauseIsOpen(long seed) {
        var random = new Random(seed);
        var clock = randomClock(random);
        var from = start(clock).plusDays(random.nextInt(30));
        var pauses = new ArrayList<>(clock.pauses());
        pauses.add(Pause.open(PauseTypes.HEARING, noon(from)));
        var paused = clock.withPauses(pauses);
        var remaining = paused.read(noon(from), calendar).remaining();

        for (int day = 0; day < 100; day += 7) {
            var reading = paused.read(noon(from.plusDays(day)), calendar);
            assertThat(reading.remaining()).isEqualTo(remaining);
            assertThat(reading.paused()).isTrue();
        }
        assertThat(paused.dueAt(calendar) instanceof DueDate.Suspended)
                .isEqualTo(naiveUsed(clock, from) < clock.limit().amount());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explainsWhatItComputes(long seed) {
        var random = new Random(seed);
        var clock = randomClock(random);
        var asOf = start(clock).plusDays(random.nextInt(60));

        var explanation = clock.explain(noon(asOf), calendar);

        var due = (DueDate.Dated) clock.dueAt(calendar);
        assertThat(explanation.due()).isEqualTo(due);
        assertThat(explanation.days())
                .extracting(ExplainedDay::date)
                .containsExactlyElementsOf(start(clock)
                        .datesUntil((asOf.isAfter(due.day()) ? asOf : due.day()).plusDays(1))
                        .toList());
        assertThat(explanation.days())
                .filteredOn(ExplainedDay::due)
                .extracting(ExplainedDay::date)
                .containsExactly(due.day());
        assertThat(explanation.days()).allSatisfy(day -> {
            assertThat(day.used())
                    .isEqualTo(clock.read(noon(day.date()), calendar).used());
            assertThat(day.reason()).isEqualTo(naiveReason(clock, day.date()));
            assertThat(day.counted().whole()).isEqualTo(isCounted(clock, day.date()) ? 1 : 0);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isSupersededExactlyWhenTheNextListArrives(long seed) {
        var random = new Random(seed);
        var clock = new LegalClock(
                ClockKind.STATUTORY,
                noon(LocalDate.of(2025, 11, 1).plusDays(random.nextInt(60))),
                Limit.workingDays(1 + random.nextInt(45)),
                List.of(),
                null);

        var early = (DueDate.Dated) clock.dueAt(Calendars.until2025());
        var late = (DueDate.Dated) clock.dueAt(calendar);

        assertThat(late).isInstanceOf(DueDate.Exact.class);
        if (early instanceof DueDate.Exact exact) {
            assertThat(late).isEqualTo(exact);
        } else {
            assertThat(late.day()).isAfter(LocalDate.of(2025, 12, 31)).isEqualTo(naiveDue(clock));
        }
    }

    private LegalClock randomClock(Random random) {
        var start = FIRST.plusDays(random.nextInt(DAYS));
        var pauses = IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> randomPause(random, start))
                .toList();
        return new LegalClock(
                ClockKind.STATUTORY, noon(start), Limit.workingDays(1 + random.nextInt(45)), pauses, null);
    }

    private static Pause randomPause(Random random, LocalDate start) {
        var from = start.plusDays(random.nextInt(60) - 5);
        var type = random.nextInt(4) == 0 ? PauseTypes.SITE_SURVEY : PauseTypes.EXPERT_REVIEW;
        return new Pause(
                type,
                from.atTime(random.nextInt(24), 0).atZone(WorkCalendar.ZONE).toInstant(),
                WorkCalendar.startOf(from.plusDays(1 + random.nextInt(25))));
    }

    private LocalDate naiveDue(LegalClock clock) {
        var day = start(clock);
        for (int used = 0; used < clock.limit().amount(); ) {
            day = day.plusDays(1);
            used += isCounted(clock, day) ? 1 : 0;
        }
        return day;
    }

    private long naiveUsed(LegalClock clock, LocalDate asOf) {
        return asOf.isBefore(start(clock))
                ? 0
                : start(clock)
                        .datesUntil(asOf.plusDays(1))
                        .filter(day -> isCounted(clock, day))
                        .count();
    }

    private DayReason naiveReason(LegalClock clock, LocalDate day) {
        if (day.equals(start(clock))) {
            return DayReason.START_DAY;
        }
        if (isCounted(clock, day)) {
            return calendar.day(day) instanceof CalendarDay.MakeUpWorkday
                    ? DayReason.MAKE_UP_WORKDAY
                    : DayReason.COUNTED;
        }
        if (isWorked(day)) {
            return DayReason.PAUSED;
        }
        return calendar.day(day) instanceof CalendarDay.Holiday ? DayReason.HOLIDAY : DayReason.WEEKEND;
    }

    private boolean isCounted(LegalClock clock, LocalDate day) {
        return day.isAfter(start(clock))
                && isWorked(day)
                && clock.pauses().stream().noneMatch(pause -> isPaused(pause, day));
    }

    private static boolean isPaused(Pause pause, LocalDate day) {
        return pause.type().stops().contains(ClockKind.STATUTORY)
                && WorkCalendar.dateOf(pause.from()).isBefore(day)
                && !WorkCalendar.dateOf(pause.ended().orElseThrow()).isBefore(day);
    }

    private boolean isWorked(LocalDate day) {
        return switch (calendar.isWorkingDay(day)) {
            case WORKING -> true;
            case OFF -> false;
            case CALENDAR_NOT_PUBLISHED -> day.getDayOfWeek().getValue() <= 5;
        };
    }

    private LocalDate dueDay(LegalClock clock) {
        return ((DueDate.Dated) clock.dueAt(calendar)).day();
    }

    private static LocalDate start(LegalClock clock) {
        return WorkCalendar.dateOf(clock.start());
    }
}
