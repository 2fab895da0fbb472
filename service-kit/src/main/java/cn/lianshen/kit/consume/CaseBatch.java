package cn.lianshen.kit.consume;

import cn.lianshen.contracts.Received;
import cn.lianshen.kit.aggregate.Cursor;
import java.util.List;
import java.util.Map;

/**
 * The next events of one case, in the order of the log, each exactly the one after the last applied of its aggregate.
 *
 * @param before the cursors these events follow
 * @param after the cursors to store together with the effect, or after it where effects are idempotent
 */
public record CaseBatch(
        String applicationId, List<Received> events, Map<String, Cursor> before, Map<String, Cursor> after) {}
