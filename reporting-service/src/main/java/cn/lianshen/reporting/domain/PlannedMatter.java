package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * One matter of the plan.
 *
 * @param layer 0 for matters without prerequisites
 * @param statutoryDays legal limit in working days
 * @param promisedDays promised limit in working days
 * @param promisedDue last day of the promise if all goes as planned; the review states the real one when it opens
 */
public record PlannedMatter(
        String matter,
        LocalizedText name,
        String department,
        LocalizedText departmentName,
        int layer,
        List<String> prerequisites,
        int statutoryDays,
        int promisedDays,
        LocalDate promisedDue,
        LocalDate statutoryDue) {

    public PlannedMatter {
        prerequisites = List.copyOf(prerequisites);
    }
}
