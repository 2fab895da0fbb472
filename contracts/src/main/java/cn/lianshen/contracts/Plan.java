package cn.lianshen.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * How a case goes through the departments (串并联): computed once at acceptance from the scheme version and the form.
 *
 * @param layers matter codes that can run at the same time, in order of opening
 * @param criticalPath the first longest chain by promised days; ties go to the scheme's order
 * @param criticalPathDays its length in working days
 * @param serialDays sum of all promised days in working days
 * @param promisedDue joint promise: the stage limit counted from acceptance
 * @param statutoryDue joint legal limit (行政许可法 42 ¶2: 45 working days)
 * @param provisional whether a joint date lies beyond the published working-day calendar
 */
public record Plan(
        CompletionPolicy completion,
        List<PlannedReview> reviews,
        List<List<String>> layers,
        List<String> criticalPath,
        int criticalPathDays,
        int serialDays,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        boolean provisional) {

    /**
     * The planned review of a matter.
     *
     * @throws IllegalArgumentException if the plan has none
     */
    public PlannedReview review(String matter) {
        return reviews.stream()
                .filter(review -> review.matter().equals(matter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("matter: " + matter + " (expected: one of the plan)"));
    }
}
