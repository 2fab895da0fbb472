package cn.lianshen.reporting.web;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.reporting.domain.Acceptance;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.domain.CaseState;
import cn.lianshen.reporting.domain.Filing;
import cn.lianshen.reporting.domain.Lights;
import cn.lianshen.worktime.Light;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param light by the joint promise of the case; each review has its own
 */
record CaseItem(
        String applicationId,
        String number,
        String projectName,
        @Nullable String projectCode,
        String schemeCode,
        LocalizedText schemeName,
        CaseState state,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate promisedDue,
        @Nullable LocalDate statutoryDue,
        Light light,
        List<ReviewItem> reviews) {

    /** @param record of a case whose application has been heard */
    static CaseItem of(CaseRecord record, Lights lights) {
        Filing filing = Objects.requireNonNull(record.filing());
        Acceptance acceptance = record.acceptance();
        return new CaseItem(
                record.applicationId(),
                filing.number(),
                filing.projectName(),
                filing.projectCode(),
                filing.scheme().code(),
                filing.scheme().name(),
                record.state().orElseThrow(),
                acceptance == null ? null : acceptance.at(),
                acceptance == null ? null : acceptance.promisedDue(),
                acceptance == null ? null : acceptance.statutoryDue(),
                lights.of(record),
                acceptance == null
                        ? List.of()
                        : acceptance.matters().stream()
                                .map(matter -> ReviewItem.of(matter, record.progressOf(matter), lights))
                                .toList());
    }
}
