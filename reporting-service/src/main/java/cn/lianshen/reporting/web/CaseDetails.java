package cn.lianshen.reporting.web;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Conclusion;
import cn.lianshen.reporting.domain.Acceptance;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.domain.CaseTimes;
import cn.lianshen.reporting.domain.Closing;
import cn.lianshen.reporting.domain.Filing;
import cn.lianshen.reporting.domain.Lights;
import cn.lianshen.reporting.domain.PlannedMatter;
import cn.lianshen.reporting.domain.Proposed;
import cn.lianshen.reporting.domain.ReviewClock;
import cn.lianshen.reporting.domain.ReviewDecision;
import cn.lianshen.reporting.domain.ReviewProgress;
import cn.lianshen.reporting.usecase.Kept;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a case: who has decided, and who is due when.
 *
 * @param proposal what the completion rule proposes; absent unless the case is ready
 * @param times absent until the case is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseDetails(
        @JsonUnwrapped CaseItem item,
        String line,
        String leadDepartment,
        Instant submittedAt,
        @Nullable LocalDate acceptedOn,
        List<Progress> progress,
        @Nullable Conclusion proposal,
        @Nullable Result result,
        @Nullable Instant closedAt,
        @Nullable CaseTimes times,
        AsOf asOf) {

    /**
     * What the list does not say about a review.
     *
     * @param claimedBy name of the member of staff; absent if nobody has claimed it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            String matter,
            List<String> prerequisites,
            int statutoryDays,
            int promisedDays,
            @Nullable LocalDate startedOn,
            @Nullable String claimedBy,
            @Nullable Integer usedDays,
            @Nullable Boolean onTime) {

        static Progress of(PlannedMatter planned, ReviewProgress review) {
            ReviewClock clock = review.clock();
            Actor claimedBy = review.claimedBy();
            ReviewDecision decision = review.decision();
            return new Progress(
                    planned.matter(),
                    planned.prerequisites(),
                    planned.statutoryDays(),
                    planned.promisedDays(),
                    clock == null ? null : clock.startedOn(),
                    claimedBy == null ? null : claimedBy.name(),
                    decision == null ? null : decision.usedDays(),
                    decision == null ? null : decision.onTime());
        }
    }

    /** The combined result. */
    record Result(String number, Conclusion conclusion, Instant issuedAt) {}

    /**
     * Which events this is made of.
     *
     * @param at time of the newest
     * @param sequences the last one of each aggregate of the case
     */
    record AsOf(Instant at, Map<String, Long> sequences) {

        static AsOf of(Kept kept) {
            return new AsOf(
                    kept.asOf(),
                    kept.cursors().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().sequence(), Math::max, TreeMap::new)));
        }
    }

    static CaseDetails of(Kept kept, Lights lights) {
        CaseRecord record = kept.record();
        Filing filing = Objects.requireNonNull(record.filing());
        Acceptance acceptance = record.acceptance();
        Proposed proposal = record.proposal();
        Closing closing = record.closing();
        return new CaseDetails(
                CaseItem.of(record, lights),
                filing.line(),
                filing.leadDepartment(),
                filing.submittedAt(),
                acceptance == null ? null : acceptance.on(),
                acceptance == null
                        ? List.of()
                        : acceptance.matters().stream()
                                .map(matter -> Progress.of(matter, record.progressOf(matter)))
                                .toList(),
                proposal == null ? null : proposal.conclusion(),
                result(closing),
                closing == null ? null : closing.at(),
                CaseTimes.of(record, lights.calendar()).orElse(null),
                AsOf.of(kept));
    }

    private static @Nullable Result result(@Nullable Closing closing) {
        if (closing == null || closing.resultNumber() == null || closing.conclusion() == null) {
            return null;
        }
        return new Result(closing.resultNumber(), closing.conclusion(), closing.at());
    }
}
