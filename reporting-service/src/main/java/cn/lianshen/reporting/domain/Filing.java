package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.SchemeReference;
import java.time.Instant;

/**
 * What was handed in, without the people who did. The account serves to tell whose case it is and is never shown.
 *
 * @param number number of the application (办件编号)
 * @param line line of approval (审批线), such as {@code CONSTRUCTION}
 */
public record Filing(
        String number,
        String projectCode,
        String projectName,
        SchemeReference scheme,
        String leadDepartment,
        String line,
        String applicantAccount,
        Instant submittedAt) {}
