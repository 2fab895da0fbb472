package cn.lianshen.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Silence after receipt (逾期视为受理, 行政许可法 32): an application about which nothing is said within five working days is accepted, and not from the day the
 * silence is noticed but from the day of receipt. Asked only about applications without a notice.
 */
public record DeemedAcceptance(LocalDate received) {

    /** The last day on which a notice is on time. */
    public DueDate lastNoticeDay(WorkCalendar calendar) {
        return clock().dueAt(calendar);
    }

    /** The first moment at which the application counts as accepted. */
    public Instant effectiveFrom(WorkCalendar calendar) {
        return clock().overdueFrom(calendar).orElseThrow();
    }

    /** The date of acceptance if it was deemed by {@code asOf}: always the day of receipt. All later limits start there. */
    public Optional<LocalDate> acceptanceDate(Instant asOf, WorkCalendar calendar) {
        return asOf.isBefore(effectiveFrom(calendar)) ? Optional.empty() : Optional.of(received);
    }

    private LegalClock clock() {
        return LegalClock.starting(ClockKind.STATUTORY, received, LicensingLaw.NOTICE);
    }
}
