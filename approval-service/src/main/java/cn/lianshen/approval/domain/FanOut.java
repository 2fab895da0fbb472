package cn.lianshen.approval.domain;

import cn.lianshen.contracts.ApplicationAccepted;
import cn.lianshen.contracts.PlannedReview;
import cn.lianshen.worktime.WorkCalendar;
import java.util.List;
import java.util.function.Predicate;

/** Turns an accepted application into one review per matter (及时抄告); those that wait for nothing open at once. */
public final class FanOut {

    private final Predicate<String> servedHere;
    private final WorkCalendar calendar;

    /** @param servedHere which departments' reviews are kept here */
    public FanOut(Predicate<String> servedHere, WorkCalendar calendar) {
        this.servedHere = servedHere;
        this.calendar = calendar;
    }

    /** The reviews of the departments served here. */
    public List<Advanced> reviews(ApplicationAccepted accepted) {
        return accepted.plan().reviews().stream()
                .filter(planned -> servedHere.test(planned.department()))
                .map(planned -> Review.waiting(assignment(accepted, planned))
                        .openIfReady(accepted.acceptedOn(), calendar, accepted.at()))
                .toList();
    }

    /** What they examine. */
    public Dossier dossier(ApplicationAccepted accepted) {
        return new Dossier(
                accepted.applicationId(),
                accepted.number(),
                accepted.projectCode(),
                accepted.projectName(),
                accepted.scheme(),
                accepted.leadDepartment(),
                accepted.applicant(),
                accepted.summary(),
                accepted.form(),
                accepted.materials(),
                accepted.acceptedOn());
    }

    private static Assignment assignment(ApplicationAccepted accepted, PlannedReview planned) {
        boolean hasDependants = accepted.plan().reviews().stream()
                .anyMatch(other -> other.prerequisites().contains(planned.matter()));
        return new Assignment(
                accepted.applicationId(),
                accepted.number(),
                accepted.projectName(),
                planned.matter(),
                planned.name(),
                planned.department(),
                planned.departmentName(),
                planned.nature(),
                planned.mandatory(),
                planned.prerequisites(),
                hasDependants,
                planned.statutoryDays(),
                planned.promisedDays(),
                planned.materials());
    }
}
