package cn.lianshen.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lead window accepted: the copy to all departments at once (及时抄告). Carries everything a department needs to review,
 * so that none has to ask.
 *
 * @param acceptedOn the legal day of acceptance; limits count from the day after
 */
public record ApplicationAccepted(
        String applicationId,
        String number,
        @Nullable String projectCode,
        String projectName,
        SchemeReference scheme,
        String leadDepartment,
        String line,
        Party applicant,
        String applicantAccount,
        String summary,
        Map<String, Object> form,
        List<MaterialReference> materials,
        Plan plan,
        LocalDate acceptedOn,
        Actor by,
        Instant at)
        implements ApplicationEvent {}
