package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit that runs: a start, a budget and a ledger of pauses. Everything else is derived.
 *
 * <p>With a limit in days the day of the start is not counted; the due date is the end of the n-th day that counts; overdue means that more is used than the limit
 * allows, so the due day itself, and the days off that follow it, are on time.
 *
 * @param start acceptance, receipt, decision: the event the law counts from
 * @param limit without the extension
 * @param pauses every special procedure in any order, overlapping or not; those that do not stop this kind of clock are kept and ignored
 * @param extension null if none was granted
 */
public record LegalClock(
        ClockKind kind,
        Instant start,
        Limit limit,
        List<Pause> pauses,
        @Nullable Extension extension) {

    public LegalClock {
        pauses = List.copyOf(pauses);
        if (extension != null && extension.by().unit() != limit.unit()) {
            throw new IllegalArgumentException(
                    "extension: " + extension.by().unit() + " (expected: " + limit.unit() + ")");
        }
    }

    public static LegalClock starting(ClockKind kind, Instant start, Limit limit) {
        return new LegalClock(kind, start, limit, List.of(), null);
    }

    /** A clock that starts some time on this day; for limits in hours at its first moment. */
    public static LegalClock starting(ClockKind kind, LocalDate start, Limit limit) {
        return starting(kind, WorkCalendar.startOf(start), limit);
    }

    public LegalClock withPauses(List<Pause> allPauses) {
        return new LegalClock(kind, start, limit, allPauses, extension);
    }

    /** The limit with the extension, if there is one. */
    public Limit effectiveLimit() {
        return extension == null ? limit : limit.plus(extension.by());
    }

    /** When the budget ends. {@link DueDate.Suspended} while a pause is open before that. */
    public DueDate dueAt(WorkCalendar calendar) {
        var line = line(calendar);
        var tick = ledger(line).tickWhenUsed(budget().ticks());
        if (tick.isEmpty()) {
            return new DueDate.Suspended(openPause());
        }
        var last = later(line.firstMomentOf(tick.getAsLong()), start);
        var day = WorkCalendar.dateOf(last);
        var endsAt = limit.unit().isDays() ? WorkCalendar.startOf(day.plusDays(1)) : last;
        return isCertain(last, line, calendar)
                ? new DueDate.Exact(day, endsAt)
                : new DueDate.Provisional(day, endsAt, calendar.publishedUntil());
    }

    /** The due date as it would be without the extension. */
    public DueDate dueBeforeExtension(WorkCalendar calendar) {
        return new LegalClock(kind, start, limit, pauses, null).dueAt(calendar);
    }

    /** The first moment with a warning; empty while a pause is open before it. An estimate if the calendar does not cover it. */
    public Optional<Instant> warningFrom(WorkCalendar calendar) {
        var line = line(calendar);
        return firstMomentWith(Math.max(0, budget().ticks() - line.warningTicks()), line);
    }

    /**
     * The first moment at which the limit is exceeded: the start of the first day that counts after the due day. Empty while a pause is open before it. An estimate
     * if the calendar does not cover it.
     */
    public Optional<Instant> overdueFrom(WorkCalendar calendar) {
        return firstMomentWith(budget().ticks() + 1, line(calendar));
    }

    /** What the clock shows at {@code asOf}: now for a running case, the moment of the decision for a finished one. */
    public ClockReading read(Instant asOf, WorkCalendar calendar) {
        var line = line(calendar);
        var used = new TimeAmount(ledger(line).usedAt(line.tickAt(asOf)), limit.unit());
        var remaining = budget().minus(used);
        return new ClockReading(
                used, remaining, light(remaining, line), isPausedAt(asOf), !isCertain(asOf, line, calendar));
    }

    /** Every day from the start to the due date or {@code asOf}, whichever is later, and why it counts or not. */
    public Explanation explain(Instant asOf, WorkCalendar calendar) {
        return new Explainer(this, calendar).explain(asOf);
    }

    /** Extends the limit once, before it is exceeded. */
    public ExtensionOutcome extend(Extension wish, ExtensionRule rule, WorkCalendar calendar) {
        var refusal = refusalOf(wish, rule, calendar);
        if (refusal.isPresent()) {
            return new ExtensionOutcome.Refused(refusal.get());
        }
        var extended = new LegalClock(kind, start, limit, pauses, wish);
        return new ExtensionOutcome.Extended(extended, dueAt(calendar), extended.dueAt(calendar));
    }

    private Optional<ExtensionRefusal> refusalOf(Extension wish, ExtensionRule rule, WorkCalendar calendar) {
        if (extension != null) {
            return Optional.of(ExtensionRefusal.ALREADY_EXTENDED);
        }
        if (read(wish.grantedAt(), calendar).overdue()) {
            return Optional.of(ExtensionRefusal.EXPIRED);
        }
        if (wish.by().unit() != limit.unit() || rule.longest().unit() != limit.unit()) {
            return Optional.of(ExtensionRefusal.UNIT_DIFFERS);
        }
        if (wish.by().amount() > rule.longest().amount()) {
            return Optional.of(ExtensionRefusal.TOO_LONG);
        }
        return wish.role() == rule.approver() ? Optional.empty() : Optional.of(ExtensionRefusal.WRONG_APPROVER);
    }

    TimeLine line(WorkCalendar calendar) {
        return TimeLine.of(limit.unit(), calendar);
    }

    Ledger ledger(TimeLine line) {
        return Ledger.of(line, start, stoppingPauses());
    }

    List<Pause> stoppingPauses() {
        return pauses.stream().filter(pause -> pause.stops(kind)).toList();
    }

    private TimeAmount budget() {
        return effectiveLimit().budget();
    }

    private Pause openPause() {
        return stoppingPauses().stream().filter(Pause::isOpen).findFirst().orElseThrow();
    }

    private boolean isPausedAt(Instant asOf) {
        return stoppingPauses().stream()
                .anyMatch(pause -> !asOf.isBefore(pause.from())
                        && pause.ended().map(asOf::isBefore).orElse(true));
    }

    private Optional<Instant> firstMomentWith(long used, TimeLine line) {
        var tick = ledger(line).tickWhenUsed(used);
        return tick.isPresent() ? Optional.of(later(line.firstMomentOf(tick.getAsLong()), start)) : Optional.empty();
    }

    private boolean isCertain(Instant until, TimeLine line, WorkCalendar calendar) {
        return !line.needsCalendar()
                || calendar.covers(WorkCalendar.dateOf(start)) && calendar.covers(WorkCalendar.dateOf(until));
    }

    private static Light light(TimeAmount remaining, TimeLine line) {
        if (remaining.ticks() < 0) {
            return Light.RED;
        }
        return remaining.ticks() <= line.warningTicks() ? Light.YELLOW : Light.GREEN;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
