package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a special procedure. With a limit in days it takes out the days d with {@code from < d <= to}: the day it starts still counts as used, the day its
 * result arrives does not. With a limit in hours the same holds for moments.
 *
 * @param to when it ended; null while it lasts. Never the planned end: a procedure that overruns its plan loses no days.
 */
public record Pause(PauseType type, Instant from, @Nullable Instant to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to: " + to + " (expected: not before " + from + ")");
        }
    }

    /** A pause between two days, for limits in days. */
    public static Pause of(PauseType type, LocalDate from, LocalDate to) {
        return new Pause(type, WorkCalendar.startOf(from), WorkCalendar.startOf(to));
    }

    /** A pause that has not ended. */
    public static Pause open(PauseType type, Instant from) {
        return new Pause(type, from, null);
    }

    public boolean isOpen() {
        return to == null;
    }

    public Optional<Instant> ended() {
        return Optional.ofNullable(to);
    }

    boolean stops(ClockKind kind) {
        return type.stops().contains(kind);
    }
}
