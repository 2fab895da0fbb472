package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.SchemeReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in, without the people who did. The account serves to tell whose case it is and is never shown.
 *
 * @param number number of the application (办件编号)
 * @param projectCode unified code of the project (统一代码); absent where no investment project stands behind it
 * @param line line of approval (审批线), such as {@code CONSTRUCTION}
 */
public record Filing(
        String number,
        @Nullable String projectCode,
        String projectName,
        SchemeReference scheme,
        String leadDepartment,
        String line,
        String applicantAccount,
        Instant submittedAt) {}
