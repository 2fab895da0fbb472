package cn.lianshen.worktime;

import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a working day's hours are counted (工时). They matter only to limits in {@link LimitUnit#HOUR}.
 *
 * @param sessions in order and apart from each other, at least one
 */
public record OfficeHours(List<Session> sessions) {

    /** 09:00–12:00 and 13:00–17:00: seven hours. */
    public static final OfficeHours NINE_TO_FIVE = new OfficeHours(List.of(
            new Session(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new Session(LocalTime.of(13, 0), LocalTime.of(17, 0))));

    /** Open from {@code opens}, inclusive, to {@code closes}, exclusive. */
    public record Session(LocalTime opens, LocalTime closes) {

        public Session {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException(
                        "session: " + opens + "–" + closes + " (expected: opens before it closes)");
            }
        }

        long millis() {
            return millisOf(closes) - millisOf(opens);
        }

        long millisUntil(LocalTime time) {
            return Math.clamp(millisOf(time) - millisOf(opens), 0, millis());
        }
    }

    public OfficeHours {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("sessions: none (expected: at least one)");
        }
        for (int i = 1; i < sessions.size(); i++) {
            if (sessions.get(i).opens().isBefore(sessions.get(i - 1).closes())) {
                throw new IllegalArgumentException("sessions: " + sessions + " (expected: in order, none overlapping)");
            }
        }
    }

    long millisPerDay() {
        return sessions.stream().mapToLong(Session::millis).sum();
    }

    /** Milliseconds of office time from the start of the day until {@code time}. */
    long millisUntil(LocalTime time) {
        return sessions.stream().mapToLong(session -> session.millisUntil(time)).sum();
    }

    /** The earliest time of day at which {@code millis} of office time have passed; {@code 0 < millis <= millisPerDay()}. */
    LocalTime timeAfter(long millis) {
        long left = millis;
        for (var session : sessions) {
            if (left <= session.millis()) {
                return session.opens().plus(left, ChronoUnit.MILLIS);
            }
            left -= session.millis();
        }
        throw new IllegalArgumentException("millis: " + millis + " (expected: at most " + millisPerDay() + ")");
    }

    private static long millisOf(LocalTime time) {
        return time.getLong(ChronoField.MILLI_OF_DAY);
    }
}
