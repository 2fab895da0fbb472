package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application in a list.
 *
 * @param position where it stands in the list
 * @param proposed what the completion rule proposes, once it is ready
 */
public record ApplicationLine(
        String id,
        String number,
        ApplicationState state,
        String schemeCode,
        LocalizedText schemeName,
        @Nullable String projectCode,
        String projectName,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate promisedDue,
        @Nullable LocalDate statutoryDue,
        @Nullable Conclusion proposed,
        @Nullable String resultNumber,
        String position) {}
