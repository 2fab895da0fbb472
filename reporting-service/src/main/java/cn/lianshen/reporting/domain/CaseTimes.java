package cn.lianshen.reporting.domain;

import cn.lianshen.worktime.WorkCalendar;
import java.util.Optional;

/**
 * The time a closed case took.
 *
 * @param usedDays working days from the day after acceptance to the day it was closed
 * @param onTime whether the joint promise was kept
 */
public record CaseTimes(int usedDays, boolean onTime) {

    /** Empty for a case that is open or was never accepted. */
    public static Optional<CaseTimes> of(CaseRecord record, WorkCalendar calendar) {
        Acceptance acceptance = record.acceptance();
        Closing closing = record.closing();
        if (acceptance == null || closing == null) {
            return Optional.empty();
        }
        Deadline promise = new Deadline(acceptance.on(), acceptance.promisedDue());
        return Optional.of(new CaseTimes(
                promise.usedOn(WorkCalendar.dateOf(closing.at()), calendar), promise.keptAt(closing.at(), calendar)));
    }
}
