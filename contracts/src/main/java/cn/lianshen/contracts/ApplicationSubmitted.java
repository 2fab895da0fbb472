package cn.lianshen.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The applicant handed the application in; the five working days for acceptance run from here (行政许可法 32). */
public record ApplicationSubmitted(
        String applicationId,
        String number,
        @Nullable String projectCode,
        String projectName,
        SchemeReference scheme,
        String leadDepartment,
        String line,
        Party applicant,
        String applicantAccount,
        String channel,
        Actor by,
        Instant at)
        implements ApplicationEvent {}
