package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;

/** Walks through the days of a clock with the same ledger that computes its due date, so that the two cannot tell different stories. */
final class Explainer {

    private final LegalClock clock;
    private final WorkCalendar calendar;
    private final TimeLine line;
    private final Ledger ledger;
    private final DueDate due;

    Explainer(LegalClock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.line = clock.line(calendar);
        this.ledger = clock.ledger(line);
        this.due = clock.dueAt(calendar);
    }

    Explanation explain(Instant asOf) {
        var first = WorkCalendar.dateOf(clock.start());
        var days = first.datesUntil(lastDay(first, asOf).plusDays(1))
                .map(this::day)
                .toList();
        return new Explanation(days, due, DayText.summary(first, clock.effectiveLimit(), due));
    }

    private LocalDate lastDay(LocalDate first, Instant asOf) {
        var last = WorkCalendar.dateOf(asOf);
        if (due instanceof DueDate.Dated dated && dated.day().isAfter(last)) {
            last = dated.day();
        }
        return last.isBefore(first) ? first : last;
    }

    private ExplainedDay day(LocalDate date) {
        long usedBefore = ledger.usedAt(line.tickAfter(date.minusDays(1)));
        var used = amount(ledger.usedAt(line.tickAfter(date)));
        var counted = amount(used.ticks() - usedBefore);
        var reason = reason(date, counted);
        boolean isDue = due instanceof DueDate.Dated dated && dated.day().equals(date);
        boolean provisional = line.needsCalendar() && !calendar.covers(date);
        var text = DayText.of(reason, why(date, reason), counted, used)
                .marked(isDue, provisional)
                .label();
        return new ExplainedDay(date, reason, counted, used, isDue, provisional, text);
    }

    private DayReason reason(LocalDate date, TimeAmount counted) {
        if (counted.ticks() > 0) {
            return isMakeUp(date) ? DayReason.MAKE_UP_WORKDAY : DayReason.COUNTED;
        }
        if (date.equals(WorkCalendar.dateOf(clock.start()))) {
            return DayReason.START_DAY;
        }
        if (line.tickAfter(date) > line.tickAfter(date.minusDays(1))) {
            return DayReason.PAUSED;
        }
        return calendar.day(date) instanceof CalendarDay.Holiday ? DayReason.HOLIDAY : DayReason.WEEKEND;
    }

    private boolean isMakeUp(LocalDate date) {
        return line.needsCalendar() && calendar.day(date) instanceof CalendarDay.MakeUpWorkday;
    }

    /** The holiday or the procedure that stands behind the reason, or the reason's own name. */
    private Label why(LocalDate date, DayReason reason) {
        return switch (reason) {
            case START_DAY -> new Label("起算当日", "day of the start");
            case COUNTED -> new Label("计入", "counted");
            case WEEKEND -> new Label("周末", "weekend");
            case PAUSED -> procedureOn(date);
            case HOLIDAY, MAKE_UP_WORKDAY -> holidayOn(date);
        };
    }

    private Label holidayOn(LocalDate date) {
        return switch (calendar.day(date)) {
            case CalendarDay.Holiday holiday -> holiday.holiday();
            case CalendarDay.MakeUpWorkday makeUp -> makeUp.holiday();
            case CalendarDay.Workday _, CalendarDay.Weekend _, CalendarDay.Unpublished _ ->
                throw new IllegalStateException("day: " + date + " (expected: a holiday or a make-up day)");
        };
    }

    private Label procedureOn(LocalDate date) {
        long tick = line.tickAfter(date);
        return clock.stoppingPauses().stream()
                .filter(pause -> line.tickAt(pause.from()) < tick)
                .filter(pause -> pause.ended().map(line::tickAt).orElse(Long.MAX_VALUE) >= tick)
                .map(pause -> pause.type().label())
                .findFirst()
                .orElseThrow();
    }

    private TimeAmount amount(long ticks) {
        return new TimeAmount(ticks, clock.limit().unit());
    }
}
