package cn.lianshen.approval.domain;

import cn.lianshen.contracts.LocalizedText;
import java.util.List;

/**
 * What the plan of the case says about one review; fixed at acceptance.
 *
 * @param prerequisites matters whose consent it needs
 * @param hasDependants whether other matters wait for it
 * @param statutoryDays legal limit in working days
 * @param promisedDays promised limit in working days
 */
public record Assignment(
        String applicationId,
        String number,
        String projectName,
        String matter,
        LocalizedText name,
        String department,
        LocalizedText departmentName,
        String nature,
        boolean mandatory,
        List<String> prerequisites,
        boolean hasDependants,
        int statutoryDays,
        int promisedDays,
        List<String> materials) {}
