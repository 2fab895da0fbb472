package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and where he sits.
 *
 * @param department that he acts for; absent for applicants
 * @param seat what he may do at all
 * @param unifiedWindow whether his department runs the window for every lead department
 */
public record Desk(Actor actor, @Nullable String department, Seat seat, boolean unifiedWindow) {

    /** From least to most. */
    public enum Seat {
        APPLICANT,
        /** Takes in and accepts. */
        WINDOW_CLERK,
        /** Accepts and issues. */
        LEAD_WINDOW,
        /** Reads everything, changes nothing. */
        SUPERVISOR,
        /** Neither applicant nor at the window: of a department that reviews. */
        OTHER
    }

    /** Whether he may see the application. */
    public boolean maySee(Application application) {
        return switch (seat) {
            case SUPERVISOR -> true;
            case WINDOW_CLERK, LEAD_WINDOW -> servesWindowOf(application) || isApplicantOf(application);
            case APPLICANT -> isApplicantOf(application);
            case OTHER -> department != null && takesPart(application, department);
        };
    }

    /** Whether he may accept it. */
    boolean mayAccept(Application application) {
        return (seat == Seat.WINDOW_CLERK || seat == Seat.LEAD_WINDOW) && servesWindowOf(application);
    }

    /** Whether he may issue its result. */
    boolean mayIssue(Application application) {
        return seat == Seat.LEAD_WINDOW && servesWindowOf(application);
    }

    /** Whether he may submit or withdraw it. */
    boolean mayActForApplicant(Application application) {
        return isApplicantOf(application) || mayAccept(application);
    }

    private boolean isApplicantOf(Application application) {
        return application.filing().applicant().account().equals(actor.id());
    }

    private boolean servesWindowOf(Application application) {
        return unifiedWindow || application.filing().leadDepartment().equals(department);
    }

    private static boolean takesPart(Application application, String department) {
        return application.filing().leadDepartment().equals(department)
                || application.jointReview().stream()
                        .flatMap(review -> review.reviews().stream())
                        .anyMatch(review -> review.department().equals(department));
    }
}
