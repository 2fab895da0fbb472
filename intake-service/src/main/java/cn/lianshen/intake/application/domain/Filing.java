package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.contracts.SchemeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in (一张表单): one form and one set of materials for all departments.
 *
 * @param leadDepartment accepts and issues, besides the unified window (M03)
 * @param projectCode unified project code (一项一码, M15); absent in the enterprise line
 * @param channel where it came in
 * @param form answers to the scheme's fields, whole numbers as {@code Long}
 */
public record Filing(
        SchemeReference scheme,
        String line,
        String leadDepartment,
        @Nullable String projectCode,
        String projectName,
        Applicant applicant,
        Channel channel,
        String summary,
        Map<String, Object> form,
        List<MaterialReference> materials,
        Instant createdAt) {

    /** Who brought the application in (M93). */
    public enum Channel {
        ONLINE,
        WINDOW
    }
}
