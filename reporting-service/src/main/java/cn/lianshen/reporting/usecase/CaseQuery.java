package cn.lianshen.reporting.usecase;

import cn.lianshen.reporting.domain.Acceptance;
import cn.lianshen.reporting.domain.CaseRecord;
import cn.lianshen.reporting.domain.CaseState;
import cn.lianshen.reporting.domain.Filing;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for. Running cases come with the next due date first, all others with the newest first.
 *
 * @param state absent for all
 * @param search number, project code, or at least two characters of the project's name; absent for all
 * @param after where the page before ended; absent for the first
 * @param limit how many at most, at least 1
 */
public record CaseQuery(
        Scope scope,
        @Nullable CaseState state,
        @Nullable String search,
        @Nullable Position after,
        int limit) {

    /**
     * Where a case stands in the list.
     *
     * @param key epoch day of the joint due date, or milliseconds of the submission, as the order asks
     */
    public record Position(long key, String applicationId) {}

    /** Whether the next due date comes first. */
    public boolean urgentFirst() {
        return state != null && state.isRunning();
    }

    /** Where a record that was found stands in the list. */
    public Position positionOf(CaseRecord record) {
        Acceptance acceptance = record.acceptance();
        Filing filing = Objects.requireNonNull(record.filing());
        long key = urgentFirst() && acceptance != null
                ? acceptance.promisedDue().toEpochDay()
                : filing.submittedAt().toEpochMilli();
        return new Position(key, record.applicationId());
    }

    public Optional<CaseState> wantedState() {
        return Optional.ofNullable(state);
    }
}
