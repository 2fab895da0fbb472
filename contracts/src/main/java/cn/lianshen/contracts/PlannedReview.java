package cn.lianshen.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * One matter of the plan: what a department will review, after which others, and by when if all goes as promised.
 *
 * @param layer 0 for matters without prerequisites, otherwise one more than the highest prerequisite
 * @param statutoryDays legal limit in working days
 * @param promisedDays promised limit in working days, never more than the statutory one (M37)
 * @param plannedStart day the clock starts if every prerequisite takes its promised days; that day itself is not counted
 * @param provisional whether a date lies beyond the published working-day calendar and may still move
 */
public record PlannedReview(
        String matter,
        LocalizedText name,
        String department,
        LocalizedText departmentName,
        String nature,
        boolean mandatory,
        List<String> prerequisites,
        int layer,
        int statutoryDays,
        int promisedDays,
        LocalDate plannedStart,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        boolean provisional,
        List<String> materials) {}
