package cn.lianshen.reporting.domain;

import cn.lianshen.worktime.Light;
import cn.lianshen.worktime.WorkCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lights of electronic supervision (电子监察, M61) at one moment. They are derived whenever somebody looks and never
 * stored, so a stopped process cannot leave a wrong one behind. Red says that more was used than promised, and stays when
 * the work is done: a breach is permanent. Yellow warns while something can still be done.
 */
public record Lights(Instant now, WorkCalendar calendar) {

    /** The light of the case by its own joint promise, whatever its reviews show. */
    public Light of(CaseRecord record) {
        Acceptance acceptance = record.acceptance();
        if (acceptance == null) {
            return Light.GREEN;
        }
        Closing closing = record.closing();
        return light(new Deadline(acceptance.on(), acceptance.promisedDue()), closing == null ? null : closing.at());
    }

    /** The light of one review. */
    public Light of(ReviewProgress review) {
        ReviewClock clock = review.clock();
        if (clock == null) {
            return Light.GREEN;
        }
        ReviewDecision decision = review.decision();
        if (decision != null) {
            return decision.onTime() ? Light.GREEN : Light.RED;
        }
        return light(new Deadline(clock.startedOn(), clock.promisedDue()), review.cancelledAt());
    }

    private Light light(Deadline deadline, @Nullable Instant ended) {
        if (ended == null) {
            return deadline.lightAt(now, calendar);
        }
        return deadline.keptAt(ended, calendar) ? Light.GREEN : Light.RED;
    }
}
