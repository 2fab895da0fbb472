package cn.lianshen.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits in office hours against a naive count, minute by minute. */
class HourLimitPropertyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WorkCalendar calendar = Calendars.until2026();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithANaiveCount(long seed) {
        var random = new Random(seed);
        var start =
                WorkCalendar.startOf(LocalDate.of(2024, 1, 1)).plus(Duration.ofMinutes(random.nextInt(900 * 24 * 60)));
        var pauses = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> randomPause(random, start))
                .toList();
        var clock = new LegalClock(ClockKind.STATUTORY, start, Limit.hours(1 + random.nextInt(40)), pauses, null);

        var due = (DueDate.Exact) clock.dueAt(calendar);

        assertThat(due.endsAt()).isEqualTo(naiveDue(clock));
        assertThat(clock.read(due.endsAt(), calendar).remaining().ticks()).isZero();
        assertThat(clock.read(due.endsAt(), calendar).overdue()).isFalse();
        var red = clock.overdueFrom(calendar).orElseThrow();
        assertThat(clock.read(red, calendar).overdue()).isTrue();
        assertThat(clock.read(red.minusMillis(1), calendar).overdue()).isFalse();
        assertThat(clock.explain(start, calendar).days().getLast().date()).isEqualTo(due.day());
    }

    private static Pause randomPause(Random random, Instant start) {
        var from = start.plus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
        return new Pause(PauseTypes.HEARING, from, from.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60))));
    }

    private Instant naiveDue(LegalClock clock) {
        var moment = clock.start();
        for (int minutes = 0; minutes < clock.limit().amount() * 60; moment = moment.plus(MINUTE)) {
            minutes += isOpen(moment) && !isPaused(clock.pauses(), moment) ? 1 : 0;
        }
        return moment;
    }

    private boolean isOpen(Instant minute) {
        var time = LocalTime.ofInstant(minute, WorkCalendar.ZONE);
        return calendar.isWorkingDay(WorkCalendar.dateOf(minute)) == WorkingDay.WORKING
                && time.getHour() >= 9
                && time.getHour() < 17
                && time.getHour() != 12;
    }

    private static boolean isPaused(List<Pause> pauses, Instant minute) {
        return pauses.stream()
                .anyMatch(pause -> !minute.isBefore(pause.from())
                        && minute.isBefore(pause.ended().orElseThrow()));
    }
}
