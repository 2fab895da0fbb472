package cn.lianshen.reporting.usecase;

import cn.lianshen.kit.aggregate.Cursor;
import cn.lianshen.reporting.domain.CaseRecord;
import java.time.Instant;
import java.util.Map;

/**
 * A record as it stands in the store.
 *
 * @param revision counts the writes, 0 for a case that is not in the store; guards the next one
 * @param cursors which events it is folded from: up to which of each aggregate of the case
 * @param asOf time of the newest of those events
 */
public record Kept(CaseRecord record, long revision, Map<String, Cursor> cursors, Instant asOf) {

    static Kept nothing(String applicationId) {
        return new Kept(CaseRecord.unheard(applicationId), 0, Map.of(), Instant.EPOCH);
    }
}
