package cn.lianshen.reporting.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * That and how the lead window accepted.
 *
 * @param on the legal day of acceptance; limits count from the day after
 * @param promisedDue last day of the joint promise
 * @param statutoryDue last day of the joint legal limit (行政许可法 42)
 * @param serialDays all promised days one after the other, in working days
 * @param criticalPathDays the longest chain of promised days, in working days
 */
public record Acceptance(
        Instant at,
        LocalDate on,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        int serialDays,
        int criticalPathDays,
        List<PlannedMatter> matters) {

    public Acceptance {
        matters = List.copyOf(matters);
    }
}
